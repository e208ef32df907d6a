import type { WrittenCell } from "./cell";
import { csvCell } from "./csv-cells";
import { writeXlsx } from "./write-xlsx";

export type { WrittenCell };
export type SheetFormat = "xlsx" | "csv";

export type WrittenSheet = {
  format: SheetFormat;
  /** Of a CSV file; a semicolon is what Indonesian Excel expects. */
  separator?: string;
  head: string[];
  rows: Iterable<WrittenCell[]> | AsyncIterable<WrittenCell[]>;
};

/** A file, in pieces as its rows come: opens in Excel with ids and codes as text and without a live formula. */
export const writeSheet = ({ format, separator = ";", head, rows }: WrittenSheet): AsyncGenerator<Uint8Array> =>
  format === "xlsx" ? writeXlsx(head, rows) : csvPieces(separator, head, rows);

export const contentTypes: Record<SheetFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

const rowsPerPiece = 200;

async function* csvPieces(separator: string, head: string[], rows: WrittenSheet["rows"]) {
  const line = (cells: WrittenCell[]) => `${cells.map((cell) => csvCell(plain(cell))).join(separator)}\r\n`;
  // The byte-order mark tells Excel that this is UTF-8.
  let written = [`\uFEFF${line(head)}`];
  for await (const row of rows) {
    written.push(line(row));
    if (written.length < rowsPerPiece) continue;
    yield Buffer.from(written.join(""));
    written = [];
  }
  yield Buffer.from(written.join(""));
}

const plain = (cell: WrittenCell) => (cell !== null && typeof cell === "object" ? cell.day : cell);
