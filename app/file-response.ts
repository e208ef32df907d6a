import {
  contentTypeOf,
  type SheetFormat,
  type WrittenCell,
  type WrittenSheet,
  writeSheet,
} from "@/lib/files/write-sheet";
import type { Language } from "@/lib/language";

type Table = { head: string[]; rows: Iterable<WrittenCell[]> | AsyncIterable<WrittenCell[]> };

/**
 * A table as a file to keep, sent as its rows come; `name` is without its ending. CSV has semicolons where the reader's
 * numbers have a decimal comma, as that reader's Excel expects.
 */
export const fileResponse = (name: string, format: SheetFormat, table: Table, language: Language): Response =>
  sheetResponse(name, { ...table, format, separator: language === "id" ? ";" : "," });

/** The same in the form that a file has already. */
export function sheetResponse(name: string, sheet: WrittenSheet): Response {
  const pieces = writeSheet(sheet);
  const body = new ReadableStream<Uint8Array>({
    async pull(file) {
      const { done, value } = await pieces.next();
      if (done) file.close();
      else file.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": contentTypeOf(sheet),
      "Content-Disposition": attachment(`${name}.${sheet.format}`),
      "Cache-Control": "no-store",
    },
  });
}

/** A name that somebody else has given may hold any letter (RFC 6266). */
export function attachment(fileName: string) {
  const plain = fileName.replace(/[^\w .-]+/g, "_");
  const named = `attachment; filename="${plain}"`;
  return plain === fileName ? named : `${named}; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
