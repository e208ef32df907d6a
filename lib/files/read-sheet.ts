import { readFile, stat } from "node:fs/promises";
import { ok, type Result, refused } from "@/lib/result";
import type { Cell } from "./cell";
import { type ColumnCatalogue, recognisedIn } from "./columns";
import { csvRows } from "./csv-rows";
import { csvTextOf, separatorOf } from "./csv-text";
import type { TextEncoding } from "./encoded-text";
import { FileProblem, torn } from "./file-problem";
import { xlsxRows } from "./xlsx-rows";
import { readWorkbook } from "./xlsx-workbook";
import { ZipParts } from "./zip-parts";

export type { Cell };

/** `line` is the row's number as Excel shows it, from 1; there are as many cells as the head has. */
export type SheetRow = { line: number; cells: Cell[] };

/** Why a file is not read at all. */
export type FileRefusal =
  | "not-a-spreadsheet"
  | "torn"
  | "password-protected"
  | "too-large"
  | "zip-bomb"
  | "no-rows"
  | "no-head";

export type Sheet = {
  format: "xlsx" | "csv";
  /** Of a CSV file. */
  separator?: string;
  encoding?: TextEncoding;
  head: string[];
  headLine: number;
  /** How many rows `rows` yields: the whole file was looked through once before it was accepted. */
  rowCount: number;
  /** The rows below the head that are not empty, streamed; may be gone through as often as one likes. */
  rows: AsyncIterable<SheetRow>;
};

/** The largest file that is taken in: 10 MB. */
export const mostBytes = 10 * 1024 * 1024;

/**
 * Reads an XLSX or CSV file, told apart by its content, given as its bytes or as a path. The head is the first line in
 * which two columns of the catalogue are recognised; without such a line, the first of two cells. What stands above it
 * is a title. A refusal means that nothing of the file can be trusted.
 */
export async function readSheet(
  file: Uint8Array | string,
  catalogue: ColumnCatalogue<string> = {},
): Promise<Result<Sheet, FileRefusal>> {
  try {
    let likeliest: Result<Sheet, FileRefusal> = refused("no-rows");
    for (const table of await tablesIn(await bytesOf(file))) {
      const found = await lookThrough(table.lines(), catalogue);
      if (found.is === "recognised") return ok(sheetOf(table, found));
      // A sheet of instructions often comes before the one that was filled in.
      if (likeliest.ok) continue;
      if (found.is === "guessed") likeliest = ok(sheetOf(table, found));
      else if (likeliest.refusal !== "no-head") likeliest = refused(found.is);
    }
    return likeliest;
  } catch (error) {
    if (error instanceof FileProblem) return refused(error.refusal);
    throw error;
  }
}

async function bytesOf(file: Uint8Array | string): Promise<Uint8Array> {
  const size = typeof file === "string" ? (await stat(file)).size : file.length;
  if (size > mostBytes) throw new FileProblem("too-large", `${size} bytes`);
  return typeof file === "string" ? readFile(file) : file;
}

/** Lines that are not empty, from the top as often as asked. */
type Table = Pick<Sheet, "format" | "separator" | "encoding"> & { lines: () => AsyncGenerator<SheetRow> };

async function tablesIn(bytes: Uint8Array): Promise<Table[]> {
  switch (containerOf(bytes)) {
    case "zip": {
      const parts = await ZipParts.open(bytes);
      const book = await readWorkbook(parts);
      return book.sheets.map((sheet) => ({ format: "xlsx", lines: () => xlsxRows(parts, sheet, book) }));
    }
    case "compound":
      // An encrypted workbook is wrapped in the container of old Office files, under this name.
      if (Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")))
        throw new FileProblem("password-protected", "an encrypted package");
      throw new FileProblem("not-a-spreadsheet", "a file of Office 97 to 2003");
    default: {
      const { text, encoding } = csvTextOf(bytes);
      const { separator, from } = separatorOf(text);
      return [{ format: "csv", separator, encoding, lines: () => csvRows(text.slice(from), separator) }];
    }
  }
}

function containerOf(bytes: Uint8Array): "zip" | "compound" | "other" {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (/^504b(0304|0506|0708)/.test(start)) return "zip";
  return start === "d0cf11e0a1b11ae1" ? "compound" : "other";
}

type Found = { head: SheetRow; rowCount: number };
type Looked = ({ is: "recognised" | "guessed" } & Found) | { is: "no-head" | "no-rows" };

const headWithin = 30;

/** Goes through a table once, whole, so that what is torn is known before the first row is used. */
async function lookThrough(lines: AsyncIterable<SheetRow>, catalogue: ColumnCatalogue<string>): Promise<Looked> {
  const top: SheetRow[] = [];
  let count = 0;
  let before = 0;
  for await (const row of lines) {
    if (row.line <= before) throw torn(`row ${row.line} after row ${before}`);
    before = row.line;
    if (++count <= headWithin) top.push(row);
  }
  const recognised = top.findIndex(({ cells }) => recognisedIn(textsOf(cells), catalogue) >= 2);
  const at = recognised >= 0 ? recognised : top.findIndex(({ cells }) => filled(cells) >= 2);
  const head = top[at];
  if (!head) return { is: count === 0 ? "no-rows" : "no-head" };
  const rowCount = count - at - 1;
  if (rowCount === 0) return { is: "no-rows" };
  return { is: recognised >= 0 ? "recognised" : "guessed", head, rowCount };
}

const filled = (cells: Cell[]) => cells.filter(({ text }) => text.trim() !== "").length;
const textsOf = (cells: Cell[]) => cells.map(({ text }) => text);

function sheetOf({ lines, ...kind }: Table, { head, rowCount }: Found): Sheet {
  const width = head.cells.findLastIndex(({ text }) => text.trim() !== "") + 1;
  const headLine = head.line;
  return {
    ...kind,
    head: textsOf(head.cells.slice(0, width)).map((text) => text.trim().replace(/\s+/g, " ")),
    headLine,
    rowCount,
    rows: {
      async *[Symbol.asyncIterator]() {
        for await (const { line, cells } of lines()) {
          if (line <= headLine) continue;
          yield { line, cells: Array.from({ length: width }, (_, at) => cells[at] ?? { text: "" }) };
        }
      },
    },
  };
}
