import type { Officer } from "@/lib/auth/officer";
import { database, type Prisma } from "@/lib/db/database";
import { type WrittenCell, writtenBack } from "@/lib/files/cell";
import { readSheet } from "@/lib/files/read-sheet";
import type { WrittenSheet } from "@/lib/files/write-sheet";
import type { ImportKind, Note, Reason } from "./kind";
import { openFile } from "./sealed-file";
import { isFinished } from "./state";
import { importsVisibleTo } from "./visibility";

/** Why a row comes back: it was refused, it was to enter and was not reached, or it is taken with a warning. */
export type Returned = { reasons: Reason[] } | { warnings: Note[] } | "not-reached";
export type InWords = (returned: Returned) => string;

/**
 * The rows that come back, as the file they came in: the same format, encoding and columns, with one more for the reason.
 * A reason from an earlier round makes place for the new one. Null where there is no such import, or its file is gone.
 */
export async function returnedSheet(
  officer: Officer,
  importId: string,
  kinds: ImportKind[],
  { heading, inWords }: { heading: string; inWords: InWords },
): Promise<{ fileName: string; sheet: WrittenSheet } | null> {
  const found = await database.import.findFirst({
    where: { AND: [importsVisibleTo(officer), { id: importId }] },
    select: { kind: true, state: true, fileName: true, file: true },
  });
  const kind = kinds.find(({ name }) => name === found?.kind);
  if (!found?.file || !kind) return null;
  const read = await readSheet(openFile(found.file.sealed), kind.columns);
  if (!read.ok) return null;

  const { head, format, separator, encoding, rows } = read.value;
  const before = head.findIndex((title) => title.trim().toLowerCase() === heading);
  const without = <Item>(items: Item[]) => (before < 0 ? items : items.filter((_, at) => at !== before));
  const width = without(head).length;
  async function* returned(): AsyncGenerator<WrittenCell[]> {
    const coming = returnedRows(importId, isFinished(found?.state ?? "DONE"));
    let next = await coming.next();
    for await (const { line, cells } of rows) {
      while (!next.done && next.value.line < line) next = await coming.next();
      if (next.done) return;
      if (next.value.line > line) continue;
      const written = without(cells).map(writtenBack).slice(0, width);
      yield [...written, ...Array<null>(width - written.length).fill(null), inWords(next.value.returned)];
    }
  }
  const sheet = { format, separator, encoding, head: [...without(head), heading], rows: returned() };
  return { fileName: found.fileName, sheet };
}

const atOnce = 500;

/** In the order of the file, so that neither it nor these are ever held whole. */
async function* returnedRows(
  importId: string,
  finished: boolean,
): AsyncGenerator<{ line: number; returned: Returned }> {
  const notReached = { outcome: { in: ["ENTERS", "CHANGES"] }, entered: false } satisfies Prisma.ImportRowWhereInput;
  const comesBack = [{ outcome: "REFUSED" as const }, { warned: true }, ...(finished ? [notReached] : [])];
  for (let after = 0; ; ) {
    const rows = await database.importRow.findMany({
      where: { importId, line: { gt: after }, OR: comesBack },
      select: { line: true, outcome: true, entered: true, reasons: true, notes: true },
      orderBy: { line: "asc" },
      take: atOnce,
    });
    for (const { line, outcome, entered, reasons, notes } of rows) {
      if (outcome === "REFUSED") yield { line, returned: { reasons: reasons as Reason[] } };
      else if (finished && !entered && outcome !== "SAME") yield { line, returned: "not-reached" };
      else yield { line, returned: { warnings: (notes as Note[]).filter(({ warns }) => warns) } };
    }
    after = rows.at(-1)?.line ?? 0;
    if (rows.length < atOnce) return;
  }
}
