import type { WrittenCell } from "./cell";

export type { WrittenCell };

export type WrittenSheet = {
  format: "xlsx" | "csv";
  /** Of a CSV file; a semicolon is what Indonesian Excel expects. */
  separator?: string;
  head: string[];
  rows: Iterable<WrittenCell[]> | AsyncIterable<WrittenCell[]>;
};

/** A file, in pieces as its rows come: opens in Excel with ids and codes as text and without a live formula. */
export function writeSheet(_sheet: WrittenSheet): AsyncGenerator<Uint8Array> {
  throw new Error("Not written yet");
}

export const contentTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
