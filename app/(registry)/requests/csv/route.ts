import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { csvResponse } from "@/app/csv-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { currentOfficer } from "@/lib/auth/require-officer";
import { listRequests } from "@/lib/requests/queries";
import { keepsRequests } from "../keeps-requests";
import { requestSearchOf } from "../request-search";

const most = 5_000;

/** What the list shows, as a file; the first five thousand. */
export async function GET(request: NextRequest) {
  const officer = await currentOfficer();
  if (!officer || !keepsRequests(officer)) notFound();
  const language = await languageOf();
  const say = wordsIn(language, "requests");
  const search = requestSearchOf(Object.fromEntries(request.nextUrl.searchParams), officer);
  const { rows } = await listRequests(officer, { ...search, after: null, limit: most });
  const head = [
    say("kind"),
    say("about"),
    say("page.region"),
    say("askedBy"),
    say("askedAt"),
    say("state"),
    say("due"),
  ];
  const lines = rows.map(({ kind, about, district, regency, askedBy, askedAt, state, dueOn }) => [
    ...[say(`kinds.${kind}`), about, `${district}, ${regency}`, askedBy, askedAt.toISOString()],
    ...[say(`states.${state}`), dueOn],
  ]);
  return csvResponse(`${say("file.name")}.csv`, [head, ...lines], language);
}
