import { recordAudit } from "@/lib/audit/record-audit";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database, type Prisma, transaction } from "@/lib/db/database";
import { readDocument } from "@/lib/documents/store-document";
import { type NumberProblem, numberProblems } from "../number-rules";
import { officerNames } from "../officer-names";
import { claimsAnsweredBy, claimsKeptBy, claimsVisibleTo } from "../visibility";
import type { ClaimState } from "./claim-states";

export type ClaimRow = {
  id: string;
  number: string;
  holderName: string;
  personId: string;
  cooperative: { id: string; legalName: string };
  scheme: string;
  body: { id: string; name: string };
  state: ClaimState;
  recordedAt: Date;
  sentAt: Date | null;
};

export type ClaimInFull = ClaimRow & {
  registrationNumber: string | null;
  /** The holder as the registry knows them: the paper may say it otherwise. */
  personName: string;
  issuerName: string;
  issuedOn: Day;
  validTo: Day;
  recordedBy: string;
  document: { id: string; fileName: string; size: number } | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  answerReason: string | null;
  certificateId: string | null;
  /** What of the number does not agree with the scheme and the day of issue. */
  findings: NumberProblem[];
  numbering: { businessField: string; occupation: string; level: number | null };
  /** Others who hold a certificate with this number here. */
  bearers: { id: string; holderName: string; bodyId: string }[];
  mayKeep: boolean;
  mayAnswer: boolean;
};

const rowFields = {
  id: true,
  number: true,
  holderName: true,
  personId: true,
  cooperative: { select: { id: true, legalName: true } },
  scheme: { select: { title: true, businessField: true, occupation: true, level: true } },
  certificationBody: { select: { id: true, name: true } },
  state: true,
  recordedAt: true,
  sentAt: true,
} satisfies Prisma.CertificateClaimSelect;

function toRow(row: Prisma.CertificateClaimGetPayload<{ select: typeof rowFields }>): ClaimRow {
  const { id, number, holderName, personId, cooperative, scheme, certificationBody, state, recordedAt, sentAt } = row;
  return {
    ...{ id, number, holderName, personId, cooperative, state, recordedAt, sentAt },
    ...{ scheme: scheme.title, body: certificationBody },
  };
}

type Listed = { state: ClaimState | null; personId?: string; after: string | null; limit: number };

/** Claims in an officer's scope: of one state, or all; what waits the longest first, all else the newest. */
export async function listClaims(
  officer: Officer,
  { state, personId, after, limit }: Listed,
): Promise<{ rows: ClaimRow[]; more: boolean }> {
  const rows = await database.certificateClaim.findMany({
    where: { AND: [claimsVisibleTo(officer), state ? { state } : {}, { personId }] },
    select: rowFields,
    orderBy: { id: state === "SENT" ? "asc" : "desc" },
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  await recordRead(officer, [...new Set(shown.map(({ personId }) => personId))], "search");
  return { rows: shown.map(toRow), more: rows.length > limit };
}

/** How many wait for this officer's LSP. */
export const countClaimsToAnswer = (officer: Officer): Promise<number> =>
  database.certificateClaim.count({ where: { AND: [claimsAnsweredBy(officer), { state: "SENT" }] } });

/** One claim. Null both when there is none and when out of scope. */
export async function findClaim(officer: Officer, id: string): Promise<ClaimInFull | null> {
  const row = await database.certificateClaim.findFirst({
    where: { AND: [claimsVisibleTo(officer), { id }] },
    select: {
      ...rowFields,
      ...{ registrationNumber: true, issuerName: true, issuedOn: true, validTo: true, recordedById: true },
      ...{ answeredById: true, answeredAt: true, answerReason: true, certificateId: true },
      person: { select: { name: true } },
      document: { select: { id: true, fileName: true, size: true } },
    },
  });
  if (!row) return null;
  const [keeps, answers, bearers, named] = await Promise.all([
    database.certificateClaim.count({ where: { AND: [claimsKeptBy(officer), { id }] } }),
    database.certificateClaim.count({ where: { AND: [claimsAnsweredBy(officer), { id }] } }),
    database.certificate.findMany({
      where: { number: row.number, id: { not: row.certificateId ?? row.id } },
      select: { id: true, holderName: true, certificationBodyId: true, personId: true },
    }),
    officerNames(database, [row.recordedById, row.answeredById]),
  ]);
  const mayAnswer = answers > 0;
  const shownBearers = mayAnswer ? bearers : [];
  await recordRead(officer, [row.personId, ...shownBearers.map(({ personId }) => personId)], "person");
  const issuedOn = dayOf(row.issuedOn);
  const { businessField, occupation, level } = row.scheme;
  const { registrationNumber, issuerName, answeredAt, answerReason, certificateId, document } = row;
  return {
    ...toRow(row),
    ...{ registrationNumber, issuerName, answeredAt, answerReason, certificateId, document, issuedOn },
    ...{ personName: row.person.name, validTo: dayOf(row.validTo), numbering: { businessField, occupation, level } },
    ...{ recordedBy: named(row.recordedById) ?? "", answeredBy: named(row.answeredById) },
    findings: numberProblems(row.number, row.scheme, issuedOn),
    bearers: shownBearers.map((one) => ({ id: one.id, holderName: one.holderName, bodyId: one.certificationBodyId })),
    ...{ mayKeep: keeps > 0, mayAnswer },
  };
}

/** The paper of a claim in scope. It names somebody: that it was opened is on record. */
export function openClaimDocument(officer: Officer, claimId: string) {
  return transaction(async (tx) => {
    const claim = await tx.certificateClaim.findFirst({
      where: { AND: [claimsVisibleTo(officer), { id: claimId }] },
      select: { documentId: true, cooperativeId: true },
    });
    if (!claim?.documentId) return null;
    const { documentId, cooperativeId } = claim;
    await recordAudit(tx, officer, { act: "document.opened", subjectId: documentId, cooperativeId });
    return readDocument(tx, documentId);
  });
}
