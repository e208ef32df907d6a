import { notFound } from "next/navigation";
import { after, type NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type ApplicationFilter, type ApplicationRow, listApplications } from "@/lib/assessment/application-queries";
import { actorIn } from "@/lib/assessment/candidate-states";
import { readsApplications } from "@/lib/assessment/visibility";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import { applicationSearchOf } from "./application-search";

/** The applications as the page's filter leaves them, as a file. */
export async function applicationFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const officer = await currentOfficer();
  if (!officer || !readsApplications(officer)) notFound();
  const language = await languageOf();
  const [say, posts] = [wordsIn(language, "applications"), wordsIn(language, "coverage")];
  const { filter } = applicationSearchOf(Object.fromEntries(request.nextUrl.searchParams));
  const all = await readAll(officer, filter);
  const shown = [...new Set(all.map(({ personId }) => personId))];
  after(() => recordRead(officer, shown, "export"));
  const head = [
    ...[say("columns.id"), say("candidate"), say("columns.post"), say("columns.cooperative"), say("scheme")],
    ...[say("body"), say("state"), say("actor"), say("scheduledOn"), say("since")],
  ];
  const rows = all.map(({ id, name, post, scheme, body, state, scheduledOn, since }) => [
    ...[id, name, post ? posts(`cuts.${post.position}`) : "", post?.cooperative ?? "", scheme, body],
    ...[say(`states.${state}`), say(`waitsFor.${actorIn(state)}`), scheduledOn, since],
  ]);
  return fileResponse(`${say("file")}-${today()}`, format, { head, rows }, language);
}

async function readAll(officer: Officer, filter: ApplicationFilter): Promise<ApplicationRow[]> {
  const all: ApplicationRow[] = [];
  for (;;) {
    const asked = { after: all.at(-1)?.id ?? null, limit: 500, on: today() };
    const { rows, later } = await listApplications(officer, filter, asked);
    all.push(...rows);
    if (!later) return all;
  }
}
