import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { database, type Prisma } from "@/lib/db/database";
import { findingsOf } from "./certificate-findings";
import { lifeFields, lifeOf } from "./certificate-life";
import { tidied } from "./certificate-number";
import { licenceFields, licenceOf } from "./licence";
import { statusOn } from "./validity";
import { certificatesIssuedBy, certificatesVisibleTo } from "./visibility";

const summaryFields = {
  id: true,
  number: true,
  holderName: true,
  personId: true,
  scheme: { select: { title: true } },
  ...lifeFields,
} satisfies Prisma.CertificateSelect;

function toSummary(row: Prisma.CertificateGetPayload<{ select: typeof summaryFields }>, on: Day) {
  const { id, number, holderName, personId, scheme } = row;
  const life = lifeOf(row);
  return { id, number, holderName, personId, scheme: scheme.title, ...life, status: statusOn(on, life) };
}
export type CertificateSummary = ReturnType<typeof toSummary>;

type Listed = { certificationBodyId: string; limit: number; on: Day };

/** The certificates an LSP issued last, as far as this officer may read them. */
export async function listRecentCertificates(officer: Officer, { certificationBodyId, limit, on }: Listed) {
  const rows = await database.certificate.findMany({
    where: { AND: [certificatesVisibleTo(officer, on), { certificationBodyId, validFrom: { lte: dateOf(on) } }] },
    orderBy: [{ validFrom: "desc" }, { id: "desc" }],
    take: limit,
    select: summaryFields,
  });
  return shown(
    officer,
    rows.map((row) => toSummary(row, on)),
  );
}

/**
 * The certificates of an LSP whose number, registration number or holder's name contains what was typed, by name.
 * `more` says that there are others beyond the limit.
 */
export async function searchCertificates(officer: Officer, asked: string, { certificationBodyId, limit, on }: Listed) {
  // What no text in the database can hold.
  const typed = asked.replaceAll("\0", "");
  const number = { contains: tidied(typed) };
  const rows = await database.certificate.findMany({
    where: {
      AND: [
        certificatesVisibleTo(officer, on),
        { certificationBodyId },
        {
          OR: [
            { number },
            { registrationNumber: number },
            { holderName: { contains: typed.trim(), mode: "insensitive" } },
          ],
        },
      ],
    },
    orderBy: [{ holderName: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: summaryFields,
  });
  const certificates = await shown(
    officer,
    rows.slice(0, limit).map((row) => toSummary(row, on)),
  );
  return { certificates, more: rows.length > limit };
}

async function shown(officer: Officer, certificates: CertificateSummary[]) {
  await recordRead(
    officer,
    certificates.map(({ personId }) => personId),
    "search",
  );
  return certificates;
}

/**
 * A certificate with what happened to it, what does not agree in it, and whether this officer may suspend and revoke it.
 * Null both when there is
 * none and when this officer may not read it.
 */
export async function findCertificate(officer: Officer, id: string, on: Day) {
  const [row, own] = await Promise.all([
    database.certificate.findFirst({
      where: { AND: [certificatesVisibleTo(officer, on), { id }] },
      select: {
        ...summaryFields,
        registrationNumber: true,
        scheme: {
          select: {
            id: true,
            title: true,
            businessField: true,
            occupation: true,
            level: true,
            validityMonths: true,
          },
        },
        certificationBody: { select: { id: true, name: true, licenceNumber: true, ...licenceFields } },
        suspensions: { select: { suspendedOn: true, liftedOn: true, reason: true }, orderBy: { suspendedOn: "asc" } },
        revocation: { select: { revokedOn: true, reason: true } },
        assessment: {
          select: {
            assessedOn: true,
            decision: { select: { decidedOn: true } },
            enrolment: { select: { batchId: true } },
          },
        },
      },
    }),
    database.certificate.count({ where: { AND: [certificatesIssuedBy(officer), { id }] } }),
  ]);
  if (!row) return null;
  await recordRead(officer, [row.personId], "person");
  const { registrationNumber, scheme, certificationBody, suspensions, revocation, assessment } = row;
  const { id: bodyId, name, licenceNumber } = certificationBody;
  const licence = licenceOf(certificationBody, scheme.id);
  const { validFrom, validTo } = lifeOf(row);
  return {
    ...toSummary(row, on),
    registrationNumber,
    numbering: { businessField: scheme.businessField, occupation: scheme.occupation, level: scheme.level },
    validityMonths: scheme.validityMonths,
    certificationBody: { id: bodyId, name, licenceNumber },
    licence,
    findings: findingsOf({ ...row, scheme, validFrom, validTo, licenceNumber, licence }),
    suspensions: suspensions.map(({ suspendedOn, liftedOn, reason }) => ({
      suspendedOn: dayOf(suspendedOn),
      liftedOn: liftedOn && dayOf(liftedOn),
      reason,
    })),
    revocation: revocation && { revokedOn: dayOf(revocation.revokedOn), reason: revocation.reason },
    assessedOn: assessment && dayOf(assessment.assessedOn),
    decidedOn: assessment?.decision ? dayOf(assessment.decision.decidedOn) : null,
    mayChange: own > 0,
  };
}

export type CertificateInFull = NonNullable<Awaited<ReturnType<typeof findCertificate>>>;
