import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { mayReadAudit } from "./visibility";

/** Lines of one page of the log. */
export const pageLength = 50;

/** `officerEmail` whole, in any case; `before` is the id of the last line of the page before. */
export type AuditFilter = { day?: Day; act?: string; officerEmail?: string; subjectId?: string; before?: bigint };

export type AuditLine = {
  id: bigint;
  at: Date;
  /** Null when the account is no longer known. */
  officer: { name: string; email: string } | null;
  act: string;
  subjectId: string;
  details: Record<string, unknown>;
};

type Page<Line> = { lines: Line[]; next: bigint | null };
type Row = Omit<AuditLine, "officer"> & { name: string | null; email: string | null };

/** Newest first. Null for whom the log is not there. */
export async function listAuditEntries(officer: Officer, filter: AuditFilter): Promise<Page<AuditLine> | null> {
  if (!mayReadAudit(officer)) return null;
  const { day, act, officerEmail, subjectId, before } = filter;
  const conditions = [
    Prisma.sql`true`,
    ...(day ? [Prisma.sql`entry.day = ${day}::date`] : []),
    ...(act ? [Prisma.sql`entry.act = ${act}`] : []),
    ...(subjectId ? [Prisma.sql`entry.subject_id = ${subjectId}::uuid`] : []),
    ...(before ? [Prisma.sql`entry.id < ${before}`] : []),
    ...(officerEmail
      ? [Prisma.sql`entry.officer_id = (SELECT id FROM officers WHERE email = ${officerEmail.toLowerCase()})`]
      : []),
  ];
  const rows = await database.$queryRaw<Row[]>`
    SELECT entry.id, entry.at, entry.act, entry.subject_id AS "subjectId", entry.details, officer.name, officer.email
      FROM audit_entries entry LEFT JOIN officers officer ON officer.id = entry.officer_id
     WHERE ${Prisma.join(conditions, " AND ")}
     ORDER BY entry.id DESC LIMIT ${pageLength + 1}`;
  return paged(rows.map(withOfficer));
}

export type ChainState = {
  /** Entries looked at. */
  entries: number;
  /** The first of those that are not what the entry before them makes them. */
  breaks: { id: bigint; day: Day; officerId: string; place: number }[];
  readAt: Date;
};

export type ChainSpan = { day: Day } | "last-week" | "all";

/**
 * Are the entries of these days those that were written? Every hash is computed anew, some 60,000 a second, so that all
 * days are for who asks for them. Null for whom the log is not there.
 */
export async function findChainState(officer: Officer, span: ChainSpan): Promise<ChainState | null> {
  if (!mayReadAudit(officer)) return null;
  const days = daysIn(span);
  const [counts, breaks] = await Promise.all([
    database.$queryRaw<{ entries: number; readAt: Date }[]>`
      SELECT count(*)::int AS entries, now() AS "readAt" FROM audit_entries WHERE ${days}`,
    database.$queryRaw<ChainState["breaks"]>`
      SELECT id, day::text, officer_id AS "officerId", place FROM audit_breaks WHERE ${days} ORDER BY id LIMIT 20`,
  ]);
  const { entries, readAt } = counts[0] ?? { entries: 0, readAt: new Date() };
  return { entries, breaks, readAt };
}

function daysIn(span: ChainSpan): Prisma.Sql {
  if (span === "all") return Prisma.sql`true`;
  if (span === "last-week") return Prisma.sql`day > (now() AT TIME ZONE 'Asia/Jakarta')::date - 7`;
  return Prisma.sql`day = ${span.day}::date`;
}

export type ReadLine = { id: bigint; at: Date; officer: { name: string; email: string } | null; purpose: string };

/**
 * Who was shown a person's data, newest first (UU 27/2022 art. 32), also under a row that was merged into this one. Null
 * for whom the log is not there.
 */
export async function listReadsOf(officer: Officer, personId: string, before?: bigint): Promise<Page<ReadLine> | null> {
  if (!mayReadAudit(officer)) return null;
  const rows = await database.$queryRaw<(Omit<ReadLine, "officer"> & { name: string | null; email: string | null })[]>`
    WITH RECURSIVE merged_away AS (
      SELECT merged_id FROM person_merges WHERE kept_id = ${personId}::uuid AND undone_at IS NULL
      UNION
      SELECT merge.merged_id FROM person_merges merge JOIN merged_away ON merge.kept_id = merged_away.merged_id
       WHERE merge.undone_at IS NULL
    )
    SELECT seen.id, seen.at, seen.purpose, officer.name, officer.email
      FROM person_reads seen LEFT JOIN officers officer ON officer.id = seen.officer_id
     WHERE seen.person_id IN (SELECT ${personId}::uuid UNION ALL SELECT merged_id FROM merged_away) ${before ? Prisma.sql`AND seen.id < ${before}` : Prisma.empty}
     ORDER BY seen.id DESC LIMIT ${pageLength + 1}`;
  return paged(rows.map(withOfficer));
}

/** The officer's own last sign-ins, newest first. */
export async function listOwnSignIns(officer: Officer, limit = 10): Promise<{ at: Date; by: unknown }[]> {
  const entries = await database.auditEntry.findMany({
    where: { officerId: officer.id, act: "officer.signed-in" },
    // The order of the officer's own chain, which has an index.
    orderBy: [{ day: "desc" }, { place: "desc" }],
    take: limit,
    select: { at: true, details: true },
  });
  return entries.map(({ at, details }) => ({ at, by: (details as { by?: unknown } | null)?.by }));
}

function withOfficer<Line extends { name: string | null; email: string | null }>({ name, email, ...line }: Line) {
  return { ...line, officer: name !== null && email !== null ? { name, email } : null };
}

function paged<Line extends { id: bigint }>(lines: Line[]): Page<Line> {
  const shown = lines.slice(0, pageLength);
  return { lines: shown, next: lines.length > pageLength ? (shown.at(-1)?.id ?? null) : null };
}
