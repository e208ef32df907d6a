import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database, type Prisma } from "@/lib/db/database";
import { lifeFields, lifeOf } from "../certificate-life";
import { officerNames } from "../officer-names";
import { type CertificateStatus, statusOn } from "../validity";
import { disputesVisibleTo } from "../visibility";
import { clearRefusal } from "./dispute-rules";

export type DisputeRow = { id: string; number: string; openedOn: Day; clearedOn: Day | null; bearers: string[] };

export type Bearer = {
  certificateId: string;
  number: string;
  registrationNumber: string | null;
  holderName: string;
  scheme: string;
  body: { id: string; name: string };
  issuerName: string | null;
  validFrom: Day;
  validTo: Day;
  status: CertificateStatus;
  claimId: string | null;
  /** This officer may say that the number is this one's. */
  mayBeRight: boolean;
};

export type DisputeInFull = Omit<DisputeRow, "bearers"> & {
  openedBy: string;
  clearedBy: string | null;
  rightId: string | null;
  reason: string | null;
  bearers: Bearer[];
  openedByYourself: boolean;
  mayBeNobodys: boolean;
};

type Listed = { open: boolean; after: string | null; limit: number };

/** Numbers found twice, the open ones the oldest first, those cleared the newest. */
export async function listDisputes(
  officer: Officer,
  { open, after, limit }: Listed,
): Promise<{ rows: DisputeRow[]; more: boolean }> {
  const rows = await database.numberDispute.findMany({
    where: { AND: [disputesVisibleTo(officer), { clearedOn: open ? null : { not: null } }] },
    select: {
      ...{ id: true, number: true, openedOn: true, clearedOn: true },
      holds: { select: { certificate: { select: { holderName: true, personId: true } } } },
    },
    orderBy: { id: open ? "asc" : "desc" },
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const people = shown.flatMap(({ holds }) => holds.map(({ certificate }) => certificate.personId));
  await recordRead(officer, [...new Set(people)], "search");
  return {
    rows: shown.map(({ holds, openedOn, clearedOn, ...row }) => ({
      ...row,
      ...{ openedOn: dayOf(openedOn), clearedOn: clearedOn && dayOf(clearedOn) },
      bearers: [...new Set(holds.map(({ certificate }) => certificate.holderName))],
    })),
    more: rows.length > limit,
  };
}

export const countOpenDisputes = (officer: Officer): Promise<number> =>
  database.numberDispute.count({ where: { AND: [disputesVisibleTo(officer), { clearedOn: null }] } });

/** One of them, with every certificate that bears the number. Null both when there is none and when out of scope. */
export async function findDispute(officer: Officer, id: string, today: Day): Promise<DisputeInFull | null> {
  const row = await database.numberDispute.findFirst({
    where: { AND: [disputesVisibleTo(officer), { id }] },
    select: disputeFields,
  });
  if (!row) return null;
  const bearers = row.holds.map(({ certificate }) => certificate);
  await recordRead(
    officer,
    bearers.map(({ personId }) => personId),
    "person",
  );
  const named = await officerNames(database, [row.openedById, row.clearedById]);
  const known = {
    ...{ openedById: row.openedById, cleared: row.clearedOn !== null },
    contenders: bearers.map((one) => ({ certificateId: one.id, bodyId: one.certificationBody.id })),
  };
  const may = (rightId: string | null) => clearRefusal(officer, known, { rightId, reason: "-" }) === null;
  return {
    ...{ id: row.id, number: row.number, rightId: row.rightId, reason: row.reason },
    ...{ openedOn: dayOf(row.openedOn), clearedOn: row.clearedOn && dayOf(row.clearedOn) },
    ...{ openedBy: named(row.openedById) ?? "", clearedBy: named(row.clearedById) },
    openedByYourself: row.openedById === officer.id,
    mayBeNobodys: may(null),
    bearers: bearers.map((one) => ({
      ...{ certificateId: one.id, number: one.number, registrationNumber: one.registrationNumber },
      ...{ holderName: one.holderName, scheme: one.scheme.title, body: one.certificationBody },
      ...{ issuerName: one.issuerName, validFrom: dayOf(one.validFrom), validTo: dayOf(one.validTo) },
      ...{ status: statusOn(today, lifeOf(one)), claimId: one.claim?.id ?? null, mayBeRight: may(one.id) },
    })),
  };
}

const disputeFields = {
  id: true,
  number: true,
  openedById: true,
  openedOn: true,
  clearedById: true,
  clearedOn: true,
  rightId: true,
  reason: true,
  holds: {
    select: {
      certificate: {
        select: {
          id: true,
          number: true,
          registrationNumber: true,
          holderName: true,
          personId: true,
          issuerName: true,
          scheme: { select: { title: true } },
          certificationBody: { select: { id: true, name: true } },
          claim: { select: { id: true } },
          ...lifeFields,
        },
      },
    },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.NumberDisputeSelect;
