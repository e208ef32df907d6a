import type { SheetRow } from "@/lib/files/read-sheet";
import type { Mapping } from "./columns-said";
import type { CellsOfRow } from "./kind";

/** So many rows are decided and written together: large enough to ask the database seldom, small enough to wait for. */
export const rowsAPortion = 250;

/** The rows of a file by the columns of its kind, in portions; `wanted` leaves out the others. */
export async function* portionsOf(
  rows: AsyncIterable<SheetRow>,
  mapping: Mapping,
  wanted: (line: number) => boolean = () => true,
): AsyncGenerator<CellsOfRow[]> {
  const columns = Object.entries(mapping).flatMap(([name, at]) => (at === null ? [] : [[name, at] as const]));
  let portion: CellsOfRow[] = [];
  for await (const { line, cells } of rows) {
    if (!wanted(line)) continue;
    portion.push({ line, cells: Object.fromEntries(columns.map(([name, at]) => [name, cells[at]])) });
    if (portion.length < rowsAPortion) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
