import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import { type DialogueFilter, type DialogueRow, listDialogues } from "@/lib/worker-cooperatives/dialogue-queries";
import { readsWorkers } from "@/lib/worker-cooperatives/visibility";
import { dialogueSearchOf } from "./dialogue-search";

/** The dialogues as the page's filter leaves them, as a file. */
export async function dialogueFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const officer = await currentOfficer();
  if (!officer || !readsWorkers(officer)) notFound();
  const language = await languageOf();
  const say = wordsIn(language, "dialogues");
  const { filter } = dialogueSearchOf(Object.fromEntries(request.nextUrl.searchParams), officer);
  const counts = ["invited", "attended", "men", "women", "followUps", "open"] as const;
  const head = [
    ...[say("columns.id"), say("name"), say("kind"), say("place"), say("region"), say("organiser")],
    ...[say("columns.startsOn"), say("columns.endsOn"), ...counts.map((count) => say(`columns.${count}`))],
  ];
  const rows = (await readAll(officer, filter)).map((row) => [
    ...[row.id, row.title, say(`kinds.${row.kind}`), row.venue, row.regency, row.organiser, row.startsOn, row.endsOn],
    ...counts.map((count) => row[count]),
  ]);
  return fileResponse(`${say("file")}-${today()}`, format, { head, rows }, language);
}

async function readAll(officer: Officer, filter: DialogueFilter): Promise<DialogueRow[]> {
  const all: DialogueRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const { rows, later } = await listDialogues(officer, filter, {
      cursor: last ? { after: last.id } : null,
      limit: 500,
    });
    all.push(...rows);
    if (!later) return all;
  }
}
