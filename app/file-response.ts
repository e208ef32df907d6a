import { contentTypes, type SheetFormat, type WrittenCell, writeSheet } from "@/lib/files/write-sheet";
import type { Language } from "@/lib/language";

type Table = { head: string[]; rows: Iterable<WrittenCell[]> | AsyncIterable<WrittenCell[]> };

/**
 * A table as a file to keep, sent as its rows come; `name` is without its ending. CSV has semicolons where the reader's
 * numbers have a decimal comma, as that reader's Excel expects.
 */
export function fileResponse(name: string, format: SheetFormat, table: Table, language: Language): Response {
  const pieces = writeSheet({ ...table, format, separator: language === "id" ? ";" : "," });
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
      "Content-Type": contentTypes[format],
      "Content-Disposition": `attachment; filename="${name}.${format}"`,
      "Cache-Control": "no-store",
    },
  });
}
