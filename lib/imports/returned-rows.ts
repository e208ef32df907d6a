import type { Officer } from "@/lib/auth/officer";
import { database, type Prisma } from "@/lib/db/database";
import { type WrittenCell, writtenBack } from "@/lib/files/cell";
import { readSheet } from "@/lib/files/read-sheet";
import type { WrittenSheet } from "@/lib/files/write-sheet";
import type { ImportKind, Reason } from "./kind";
import { openFile } from "./sealed-file";
import { isFinished } from "./state";
import { importsVisibleTo } from "./visibility";

/** Null for a row that was to enter and was not reached. */
export type InWords = (reasons: Reason[] | null) => string;

/**
 * The rows that come back, as the file they came in: the same format and columns, with one more for the reason. A reason
 * from an earlier round makes place for the new one. Null where there is no such import, or its file is gone.
 */
export async function returnedSheet(
  officer: Officer,
  importId: string,
  kinds: ImportKind[],
  { heading, inWords }: { heading: string; inWords: InWords },
): Promise<{ fileName: string; sheet: WrittenSheet } | null> {
  const found = await database.import.findFirst({
    where: { AND: [importsVisibleTo(officer), { id: importId }] },
    select: { kind: true, state: true, fileName: true, separator: true, file: true },
  });
  const kind = kinds.find(({ name }) => name === found?.kind);
  if (!found?.file || !kind) return null;
  const read = await readSheet(openFile(found.file.sealed), kind.columns);
  if (!read.ok) return null;

  const reasons = await reasonsByLine(importId, isFinished(found.state));
  const { head, format, rows } = read.value;
  const before = head.findIndex((title) => title.trim().toLowerCase() === heading);
  const without = <Item>(items: Item[]) => (before < 0 ? items : items.filter((_, at) => at !== before));
  const width = without(head).length;
  async function* returned(): AsyncGenerator<WrittenCell[]> {
    for await (const { line, cells } of rows) {
      const why = reasons.get(line);
      if (why === undefined) continue;
      const written = without(cells).map(writtenBack).slice(0, width);
      yield [...written, ...Array<null>(width - written.length).fill(null), inWords(why)];
    }
  }
  const sheet = {
    format,
    separator: found.separator ?? undefined,
    head: [...without(head), heading],
    rows: returned(),
  };
  return { fileName: found.fileName, sheet };
}

/** By line; null for rows that were to enter when the import was stopped. */
async function reasonsByLine(importId: string, finished: boolean): Promise<Map<number, Reason[] | null>> {
  const notReached = { outcome: { in: ["ENTERS", "CHANGES"] }, entered: false } satisfies Prisma.ImportRowWhereInput;
  const rows = await database.importRow.findMany({
    where: { importId, OR: [{ outcome: "REFUSED" }, ...(finished ? [notReached] : [])] },
    select: { line: true, outcome: true, reasons: true },
  });
  return new Map(
    rows.map(({ line, outcome, reasons }) => [line, outcome === "REFUSED" ? (reasons as Reason[]) : null]),
  );
}
