import type { Result } from "@/lib/result";
import type { Cell } from "./cell";
import type { ColumnCatalogue } from "./columns";

export type { Cell };

/** `line` is the row's number as Excel shows it, from 1. */
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
  encoding?: string;
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
 * Reads an XLSX or CSV file, told apart by its content, given as its bytes or as a path. The head is the first line in which two columns of
 * the catalogue are recognised; without such a line, the first that is not empty.
 */
export async function readSheet(
  _file: Uint8Array | string,
  _catalogue: ColumnCatalogue<string> = {},
): Promise<Result<Sheet, FileRefusal>> {
  throw new Error("Not written yet");
}
