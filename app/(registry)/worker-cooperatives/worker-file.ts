import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import { listWorkerCooperatives, type WorkerRow } from "@/lib/worker-cooperatives/list-worker-cooperatives";
import { readsWorkers } from "@/lib/worker-cooperatives/visibility";
import { type WorkerSearch, workerSearchOf } from "./worker-search";

/** The list as the page's filter and order leave it, as a file. */
export async function workerFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const officer = await currentOfficer();
  if (!officer || !readsWorkers(officer)) notFound();
  const language = await languageOf();
  const say = wordsIn(language, "workers");
  const search = workerSearchOf(Object.fromEntries(request.nextUrl.searchParams), officer);
  const head = [
    say("file.id"),
    say("name"),
    say("kind"),
    say("regency"),
    say("province"),
    say("company"),
    say("sector"),
    say("union"),
    say("registry"),
    say("facilities"),
    say("file.businessUnits"),
    say("file.year"),
    say("file.men"),
    say("file.women"),
  ];
  const rows = (await readAll(officer, search)).map((row) => [
    row.id,
    row.legalName,
    say(`kinds.${row.kind}`),
    row.regency,
    row.province,
    row.companyName,
    row.companySector && say(`sectors.${row.companySector}`),
    row.unionName,
    say(`states.${row.registry}`),
    row.facilities,
    row.businessUnits,
    row.membersYear,
    row.men,
    row.women,
  ]);
  return fileResponse(`${say("file.name")}-${today()}`, format, { head, rows }, language);
}

async function readAll(officer: Officer, { filter, sort }: WorkerSearch): Promise<WorkerRow[]> {
  const all: WorkerRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const cursor = last ? { after: last.id } : null;
    const { rows, later } = await listWorkerCooperatives(officer, filter, { sort, cursor, limit: 1000, on: today() });
    all.push(...rows);
    if (!later) return all;
  }
}
