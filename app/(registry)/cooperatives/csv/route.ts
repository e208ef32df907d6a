import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { cellText } from "@/app/csv-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { type ExportedCooperative, exportCooperatives } from "@/lib/cooperatives/export-cooperatives";
import { cooperativeSearchOf } from "../cooperative-search";

const columns = [
  "id",
  "legalName",
  "kind",
  "villageCode",
  "village",
  "district",
  "regency",
  "province",
  "foundedOn",
  "legalEntityNumber",
  "registryNumber",
  "postsFilled",
  "postsCertified",
] as const satisfies (keyof ExportedCooperative)[];

/** The cooperatives of an officer's scope that the list's filter leaves, as a file; sent as it is read. */
export async function GET(request: NextRequest) {
  const officer = await currentOfficer();
  if (!officer) notFound();
  const language = await languageOf();
  const say = wordsIn(language, "cooperatives");
  const { filter } = cooperativeSearchOf(Object.fromEntries(request.nextUrl.searchParams), officer);
  const on = today();
  const separator = language === "id" ? ";" : ",";
  const line = (cells: (string | number | null)[]) => `${cells.map(cellText).join(separator)}\r\n`;

  const batches = exportCooperatives(officer, filter, on);
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(file) {
      // The byte-order mark tells Excel that this is UTF-8.
      const head = columns.map((column) => say(`file.${column}`));
      file.enqueue(text.encode(`\uFEFF${line([...head, say("file.day")])}`));
    },
    async pull(file) {
      const { done, value } = await batches.next();
      if (done) return file.close();
      const rows = value.map((row) =>
        line([...columns.map((column) => (column === "kind" ? say(`kinds.${row.kind}`) : row[column])), on]),
      );
      file.enqueue(text.encode(rows.join("")));
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${say("file.name")}-${on}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
