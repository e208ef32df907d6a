import type { Officer } from "@/lib/auth/officer";
import { database, type Prisma } from "@/lib/db/database";
import type { ImportOutcome, ImportState } from "@/lib/db/generated/enums";
import type { Mapping } from "./columns-said";
import { type Counts, type Effects, noRows } from "./counts";
import type { KindName, Note, Reason, Shown } from "./kind";
import { importsVisibleTo } from "./visibility";

export type ImportRow = {
  line: number;
  outcome: ImportOutcome;
  entered: boolean;
  acts: string[];
  notes: Note[];
  reasons: Reason[];
  shown: Shown;
};

export type ImportSummary = {
  id: string;
  kind: KindName;
  fileName: string;
  state: ImportState;
  uploadedAt: Date;
  uploadedBy: string;
  cooperative: { id: string; legalName: string } | null;
  batch: { id: string; title: string } | null;
  rowCount: number;
  /** Null until it has been looked through. */
  counts: Counts | null;
};

export type FoundImport = ImportSummary & {
  head: string[];
  mapping: Mapping;
  format: "xlsx" | "csv";
  rowsDone: number;
  effect: Effects;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  failure: string | null;
  version: number;
  hasFile: boolean;
};

const summary = {
  ...{ id: true, kind: true, fileName: true, state: true, uploadedAt: true, rowCount: true, counts: true },
  officer: { select: { name: true } },
  cooperative: { select: { id: true, legalName: true } },
  batch: { select: { id: true, title: true } },
} satisfies Prisma.ImportSelect;

const toSummary = <Row extends Prisma.ImportGetPayload<{ select: typeof summary }>>({
  officer,
  counts,
  ...row
}: Row) => ({
  ...row,
  uploadedBy: officer.name,
  // A count that was not yet kept when the rows were looked through is 0.
  counts: counts === null ? null : { ...noRows, ...(counts as Partial<Counts>) },
});

export type ImportFilter = { text: string; state: ImportState | null; kind: KindName | null };
export const allImports: ImportFilter = { text: "", state: null, kind: null };

export const importOrders = ["when", "file", "rows"] as const;
export type ImportSort = { by: (typeof importOrders)[number]; descending: boolean };
export const newestFirst: ImportSort = { by: "when", descending: true };

const sortColumns = { when: "uploadedAt", file: "fileName", rows: "rowCount" } as const;

/** A page of what this officer's desk has brought in, from behind the import named. */
export async function listImports(
  officer: Officer,
  { filter, sort, after, limit }: { filter: ImportFilter; sort: ImportSort; after: string | null; limit: number },
): Promise<{ rows: ImportSummary[]; later: boolean }> {
  const direction = sort.descending ? "desc" : "asc";
  const rows = await database.import.findMany({
    where: { AND: [importsVisibleTo(officer), meets(filter)] },
    select: summary,
    orderBy: [{ [sortColumns[sort.by]]: direction }, { id: direction }],
    ...(after !== null && { cursor: { id: after }, skip: 1 }),
    take: limit + 1,
  });
  return { rows: rows.slice(0, limit).map(toSummary), later: rows.length > limit };
}

export const countImports = (officer: Officer, filter: ImportFilter): Promise<number> =>
  database.import.count({ where: { AND: [importsVisibleTo(officer), meets(filter)] } });

const meets = ({ text, state, kind }: ImportFilter): Prisma.ImportWhereInput => ({
  ...(text !== "" && { fileName: { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } }),
  ...(state !== null && { state }),
  ...(kind !== null && { kind }),
});

/** Null both when there is none and when it is another desk's. */
export async function findImport(officer: Officer, id: string): Promise<FoundImport | null> {
  const row = await database.import.findFirst({
    where: { AND: [importsVisibleTo(officer), { id }] },
    select: {
      ...summary,
      ...{ head: true, mapping: true, format: true, rowsDone: true, effect: true, confirmedAt: true },
      ...{ failure: true, version: true },
      confirmedBy: { select: { name: true } },
      file: { select: { importId: true } },
    },
  });
  if (!row) return null;
  const { mapping, format, effect, confirmedBy, file, ...summarised } = row;
  return {
    ...toSummary(summarised),
    mapping: mapping as Mapping,
    format: format as "xlsx" | "csv",
    effect: (effect ?? {}) as Effects,
    confirmedBy: confirmedBy?.name ?? null,
    hasFile: file !== null,
  };
}

export type RowFilter = ImportOutcome | "noted" | "warned" | null;

const rowsOf = (officer: Officer, importId: string, filter: RowFilter): Prisma.ImportRowWhereInput => ({
  AND: [
    { import: { AND: [importsVisibleTo(officer), { id: importId }] }, importId },
    filter === null ? {} : filter === "noted" || filter === "warned" ? { [filter]: true } : { outcome: filter },
  ],
});

/** In the order of the file, a page beginning after the line given. */
export async function listRows(
  officer: Officer,
  importId: string,
  { filter, after, limit }: { filter: RowFilter; after: number; limit: number },
): Promise<{ rows: ImportRow[]; later: boolean }> {
  const rows = await database.importRow.findMany({
    where: { AND: [rowsOf(officer, importId, filter), { line: { gt: after } }] },
    omit: { importId: true, noted: true, warned: true },
    orderBy: { line: "asc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit).map((row) => ({
    ...row,
    notes: row.notes as Note[],
    reasons: row.reasons as Reason[],
    shown: row.shown as Shown,
  }));
  return { rows: shown, later: rows.length > limit };
}

export const countRows = (officer: Officer, importId: string, filter: RowFilter): Promise<number> =>
  database.importRow.count({ where: rowsOf(officer, importId, filter) });

/** What is in the registry, what of it with a warning, what was refused, and what was to enter and did not. */
export async function countResults(officer: Officer, importId: string) {
  const groups = await database.importRow.groupBy({
    by: ["outcome", "entered", "warned"],
    where: rowsOf(officer, importId, null),
    _count: true,
  });
  const counts = { entered: 0, warned: 0, refused: 0, notReached: 0 };
  for (const { outcome, entered, warned, _count } of groups) {
    if (entered && warned) counts.warned += _count;
    if (outcome === "REFUSED") counts.refused += _count;
    else if (entered) counts.entered += _count;
    else if (outcome !== "SAME") counts.notReached += _count;
  }
  return counts;
}

/** How far it is, for a page that follows it. */
export async function findProgress(officer: Officer, id: string) {
  const found = await database.import.findFirst({
    where: { AND: [importsVisibleTo(officer), { id }] },
    select: { state: true, rowsDone: true, rowCount: true, counts: true },
  });
  if (!found) return null;
  const { state, rowsDone, rowCount } = found;
  const counts = (found.counts ?? noRows) as Counts;
  return { state, done: rowsDone, total: state === "RUNNING" ? counts.ENTERS + counts.CHANGES : rowCount };
}
