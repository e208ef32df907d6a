import type { WrittenCell } from "./cell";
import { csvCell } from "./csv-cells";
import { encoded, markOf, type TextEncoding } from "./encoded-text";
import { writeXlsx } from "./write-xlsx";

export type { WrittenCell };
export type SheetFormat = "xlsx" | "csv";

export type WrittenSheet = {
  format: SheetFormat;
  /** Of a CSV file; a semicolon is what Indonesian Excel expects. */
  separator?: string;
  /** Of a CSV file; UTF-8 with its mark where nothing else is said. */
  encoding?: TextEncoding;
  head: string[];
  rows: Iterable<WrittenCell[]> | AsyncIterable<WrittenCell[]>;
};

/** A file, in pieces as its rows come: opens in Excel with ids and codes as text and without a live formula. */
export const writeSheet = (sheet: WrittenSheet): AsyncGenerator<Uint8Array> =>
  sheet.format === "xlsx" ? writeXlsx(sheet.head, sheet.rows) : csvPieces(sheet);

export const contentTypeOf = ({ format, encoding = "utf-8" }: Pick<WrittenSheet, "format" | "encoding">): string =>
  format === "xlsx"
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    : `text/csv; charset=${encoding}`;

const rowsPerPiece = 200;

async function* csvPieces({ separator = ";", encoding = "utf-8", head, rows }: WrittenSheet) {
  const line = (cells: WrittenCell[]) => `${cells.map((cell) => csvCell(plain(cell))).join(separator)}\r\n`;
  let written = [markOf(encoding) + line(head)];
  for await (const row of rows) {
    written.push(line(row));
    if (written.length < rowsPerPiece) continue;
    yield encoded(written.join(""), encoding);
    written = [];
  }
  yield encoded(written.join(""), encoding);
}

const plain = (cell: WrittenCell) => (cell !== null && typeof cell === "object" ? cell.day : cell);
