import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import type { Cell } from "./cell";
import { unprotected } from "./csv-cells";
import { torn } from "./file-problem";
import { mostColumns } from "./xlsx-rows";

/** A quote that never closes would make one cell of the rest of the file. */
const longestRow = 1024 * 1024;
const bite = 16 * 1024;

/** The rows of a CSV file, empty ones left out; a row counts once however many line breaks its cells hold, as in Excel. */
export async function* csvRows(text: string, separator: string) {
  const bytes = Buffer.from(text);
  const parser = parse({
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  });
  const rows = Readable.from(bitesOf(bytes), { objectMode: false }).pipe(parser);
  let line = 0;
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      line++;
      const cells: Cell[] = row.slice(0, mostColumns).map((text) => ({ text: unprotected(text) }));
      if (cells.some(({ text }) => text.trim() !== "")) yield { line, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? torn(error.message) : error;
  }
}

/** Between bites the server turns to others: all of this happens in memory, where nothing else would make it. */
async function* bitesOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += bite) {
    yield bytes.subarray(at, at + bite);
    await setImmediate();
  }
}
