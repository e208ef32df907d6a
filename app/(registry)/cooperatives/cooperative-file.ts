import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { type ExportedCooperative, exportCooperatives } from "@/lib/cooperatives/export-cooperatives";
import type { SheetFormat, WrittenCell } from "@/lib/files/write-sheet";
import { cooperativeSearchOf } from "./cooperative-search";

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
export async function cooperativeFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const officer = await currentOfficer();
  if (!officer) notFound();
  const language = await languageOf();
  const say = wordsIn(language, "cooperatives");
  const { filter } = cooperativeSearchOf(Object.fromEntries(request.nextUrl.searchParams), officer);
  const on = today();

  const cell = (row: ExportedCooperative, column: (typeof columns)[number]): WrittenCell => {
    if (column === "kind") return say(`kinds.${row.kind}`);
    return column === "foundedOn" ? { day: row.foundedOn } : row[column];
  };
  const batches = exportCooperatives(officer, filter, on);
  async function* rows() {
    for await (const batch of batches) {
      yield* batch.map((row) => [...columns.map((column) => cell(row, column)), { day: on }]);
    }
  }
  const head = [...columns.map((column) => say(`file.${column}`)), say("file.day")];
  return fileResponse(`${say("file.name")}-${on}`, format, { head, rows: rows() }, language);
}
