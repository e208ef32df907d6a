import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import type { Language } from "@/lib/language";
import { listRequests } from "@/lib/requests/queries";
import { keepsRequests } from "./keeps-requests";
import { noteRequestsRead } from "./note-read";
import { requestSearchOf } from "./request-search";

/** The requests as the page's tab and filter leave them, as a file. */
export async function requestFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const [officer, language] = await Promise.all([currentOfficer(), languageOf()]);
  if (!officer || !keepsRequests(officer)) notFound();
  const say = wordsIn(language, "requests");
  const search = requestSearchOf(Object.fromEntries(request.nextUrl.searchParams), officer);
  const head = [
    say("kind"),
    say("about"),
    say("page.region"),
    say("askedBy"),
    say("askedAt"),
    say("state"),
    say("due"),
  ];
  return fileResponse(
    `${say("file.name")}-${today()}`,
    format,
    { head, rows: lines(officer, search, language) },
    language,
  );
}

/** Read page by page while it is sent. */
async function* lines(officer: Officer, search: ReturnType<typeof requestSearchOf>, language: Language) {
  const say = wordsIn(language, "requests");
  for (let after: string | null = null; ; ) {
    const { rows, more }: Awaited<ReturnType<typeof listRequests>> = await listRequests(officer, {
      ...{ ...search, after, limit: 500 },
    });
    await noteRequestsRead(officer, rows);
    for (const { kind, about, district, regency, askedBy, askedAt, state, dueOn } of rows)
      yield [
        ...[say(`kinds.${kind}`), about, `${district}, ${regency}`, askedBy, askedAt.toISOString()],
        ...[say(`states.${state}`), dueOn],
      ];
    after = rows.at(-1)?.id ?? null;
    if (!more) return;
  }
}
