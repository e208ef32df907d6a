import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { database, type Prisma, type Transaction } from "@/lib/db/database";
import { lifeFields, lifeOf } from "../certificate-life";
import { tidied } from "../certificate-number";
import { type CertificateStatus, statusOn } from "../validity";
import { certificatesIssuedBy } from "../visibility";
import { mostAtOnce } from "./bulk-rules";
import type { BulkActKind } from "./bulk-states";

/** Which of an LSP's certificates an act is meant for. */
export type ActFilter = {
  kind: BulkActKind;
  /** Part of a name or a number. */
  typed: string;
  schemeId: string | null;
  issuedFrom: Day | null;
  issuedTo: Day | null;
};

export type Choosable = {
  id: string;
  number: string;
  holderName: string;
  scheme: string;
  validFrom: Day;
  validTo: Day;
  status: CertificateStatus;
};

/** To be suspended: what is in force; to be lifted: what is suspended; to be revoked: either. What has ended is neither. */
function standing(kind: BulkActKind): Prisma.CertificateWhereInput {
  const open = { some: { liftedOn: null } };
  switch (kind) {
    case "SUSPEND":
      return { suspensions: { none: { liftedOn: null } } };
    case "LIFT":
      return { suspensions: open };
    case "REVOKE":
      return {};
  }
}

function filtered(certificationBodyId: string, filter: ActFilter, today: Day): Prisma.CertificateWhereInput {
  const { kind, schemeId, issuedFrom, issuedTo } = filter;
  const typed = filter.typed.replaceAll("\0", "").trim();
  const part = { contains: tidied(typed) };
  return {
    AND: [
      { certificationBodyId, validTo: { gte: dateOf(today) }, revocation: null, annulment: null },
      { holds: { none: { clearedOn: null } } },
      standing(kind),
      schemeId ? { schemeId } : {},
      issuedFrom ? { validFrom: { gte: dateOf(issuedFrom) } } : {},
      issuedTo ? { validFrom: { lte: dateOf(issuedTo) } } : {},
      typed
        ? {
            OR: [
              { holderName: { contains: typed, mode: "insensitive" } },
              { number: part },
              { registrationNumber: part },
            ],
          }
        : {},
    ],
  };
}

/** A step: the ids of all that a filter holds, one more than may be acted on at once at the most. */
export async function chosenByFilter(tx: Transaction, certificationBodyId: string, filter: ActFilter, today: Day) {
  const rows = await tx.certificate.findMany({
    where: filtered(certificationBodyId, filter, today),
    select: { id: true },
    orderBy: [{ validTo: "asc" }, { id: "asc" }],
    take: mostAtOnce + 1,
  });
  return rows.map(({ id }) => id);
}

type Page = { rows: Choosable[]; more: boolean; total: number };

/**
 * The officer's own LSP's certificates that an act could be meant for, those to end first. `total` counts as far as may be
 * acted on at once, and one more.
 */
export async function listChoosable(
  officer: Officer,
  filter: ActFilter,
  { after, limit, today }: { after: string | null; limit: number; today: Day },
): Promise<Page> {
  if (officer.role !== "CERTIFICATION_BODY") return { rows: [], more: false, total: 0 };
  const where = { AND: [certificatesIssuedBy(officer), filtered(officer.certificationBodyId, filter, today)] };
  const [rows, total] = await Promise.all([
    database.certificate.findMany({
      where,
      select: {
        ...{ id: true, number: true, holderName: true, personId: true, scheme: { select: { title: true } } },
        ...lifeFields,
      },
      orderBy: [{ validTo: "asc" }, { id: "asc" }],
      ...(after && { cursor: { id: after }, skip: 1 }),
      take: limit + 1,
    }),
    database.certificate.count({ where, take: mostAtOnce + 1 }),
  ]);
  const shown = rows.slice(0, limit);
  await recordRead(officer, [...new Set(shown.map(({ personId }) => personId))], "search");
  return {
    rows: shown.map((row) => ({
      ...{ id: row.id, number: row.number, holderName: row.holderName, scheme: row.scheme.title },
      ...{ validFrom: dayOf(row.validFrom), validTo: dayOf(row.validTo), status: statusOn(today, lifeOf(row)) },
    })),
    more: rows.length > limit,
    total,
  };
}

/** The schemes of which the officer's LSP has issued certificates. */
export async function listIssuedSchemes(officer: Officer): Promise<{ id: string; title: string }[]> {
  if (officer.role !== "CERTIFICATION_BODY") return [];
  return database.scheme.findMany({
    where: { certificates: { some: certificatesIssuedBy(officer) } },
    select: { id: true, title: true },
    orderBy: { title: "asc" },
  });
}
