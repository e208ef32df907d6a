import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database, type Prisma } from "@/lib/db/database";
import { findingsOf } from "./certificate-findings";
import { lifeOf } from "./certificate-life";
import { eventFields, toHistory } from "./history";
import { licenceFields, licenceOf } from "./licence";
import { officerNames } from "./officer-names";
import { standingOf } from "./standings";
import { summaryFields, toSummary } from "./summary";
import { undoRefusal } from "./undo-rules";
import { bulkActsVisibleTo, certificatesIssuedBy, certificatesVisibleTo } from "./visibility";

const linked = {
  select: { id: true, number: true, succession: true, certificationBodyId: true, validTo: true },
} as const;

const fields = {
  ...summaryFields,
  registrationNumber: true,
  contested: true,
  issuerName: true,
  issuedOn: true,
  succession: true,
  scheme: {
    select: {
      id: true,
      title: true,
      businessField: true,
      occupation: true,
      level: true,
      validityMonths: true,
      renewalRule: true,
    },
  },
  certificationBody: { select: { id: true, name: true, licenceNumber: true, ...licenceFields } },
  predecessor: linked,
  successors: linked,
  holds: { select: { heldOn: true, clearedOn: true, disputeId: true }, orderBy: { heldOn: "asc" } },
  claim: { select: { id: true } },
  events: { select: eventFields, orderBy: { id: "asc" } },
  assessment: {
    select: {
      assessedOn: true,
      decision: { select: { decidedOn: true } },
      enrolment: { select: { batchId: true } },
    },
  },
} satisfies Prisma.CertificateSelect;

/**
 * A certificate with its history, what does not agree in it, what has been asked for and waits for another officer, and
 * what this officer may do with it. Null both when there is none and when this officer may not read it.
 */
export async function findCertificate(officer: Officer, id: string, on: Day) {
  const [row, own, waiting] = await Promise.all([
    database.certificate.findFirst({ where: { AND: [certificatesVisibleTo(officer, on), { id }] }, select: fields }),
    database.certificate.count({ where: { AND: [certificatesIssuedBy(officer), { id }] } }),
    database.bulkAct.findMany({
      where: { AND: [bulkActsVisibleTo(officer), { state: "ASKED", items: { some: { certificateId: id } } }] },
      select: { id: true, kind: true, effectiveOn: true, askedById: true },
      orderBy: { id: "asc" },
    }),
  ]);
  if (!row) return null;
  await recordRead(officer, [row.personId], "person");
  const { scheme, certificationBody, assessment, predecessor, successors, holds, claim } = row;
  const { id: bodyId, name, licenceNumber } = certificationBody;
  const licence = licenceOf(certificationBody, scheme.id);
  const life = lifeOf(row);
  const issuedOn = row.issuedOn ? dayOf(row.issuedOn) : life.validFrom;
  const nameOf = await officerNames(database, [
    ...row.events.flatMap(({ officerId, bulkAct }) => [officerId, bulkAct?.askedById ?? null]),
    ...waiting.map(({ askedById }) => askedById),
  ]);
  const history = toHistory(row.events, nameOf);
  const last = history.at(-1) ?? null;
  return {
    ...toSummary(row, on),
    standing: standingOf(life),
    registrationNumber: row.registrationNumber,
    numbering: { businessField: scheme.businessField, occupation: scheme.occupation, level: scheme.level },
    validityMonths: scheme.validityMonths,
    renewalRule: scheme.renewalRule,
    certificationBody: { id: bodyId, name, licenceNumber },
    issuerName: row.issuerName,
    issuedOn,
    licence,
    findings: findingsOf({
      ...row,
      ...{ scheme, issuedOn, validFrom: life.validFrom, validTo: life.validTo, licenceNumber, licence },
      elsewhere: row.issuerName !== null,
      takenOver: row.succession === "REISSUE",
    }),
    history,
    waiting: waiting.map(({ id, kind, effectiveOn, askedById }) => ({
      ...{ id, kind, effectiveOn: dayOf(effectiveOn), askedBy: nameOf(askedById) },
    })),
    predecessor,
    renewedBy: successors.find(({ succession }) => succession === "RENEWAL") ?? null,
    replacedBy: successors.find(({ succession }) => succession === "REISSUE") ?? null,
    succession: row.succession,
    disputeId: holds.findLast(({ clearedOn }) => clearedOn === null)?.disputeId ?? null,
    claimId: claim?.id ?? null,
    assessedOn: assessment && dayOf(assessment.assessedOn),
    decidedOn: assessment?.decision ? dayOf(assessment.decision.decidedOn) : null,
    mayChange: own > 0,
    mayUndo: own > 0 && undoRefusal(life, last, on) === null,
  };
}

export type CertificateInFull = NonNullable<Awaited<ReturnType<typeof findCertificate>>>;
