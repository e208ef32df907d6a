import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import type { Language } from "@/lib/language";
import { listChanges } from "@/lib/schemes/change-queries";
import { seesSchemeChanges } from "@/lib/schemes/visibility";
import { changeSearchOf } from "./change-search";
import { aboutText } from "./change-words";

/** The changes as the page's filter leaves them, as a file. */
export async function changeFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const [officer, language] = await Promise.all([currentOfficer(), languageOf()]);
  if (!officer || !seesSchemeChanges(officer)) notFound();
  const say = wordsIn(language, "schemeChanges");
  const search = changeSearchOf(Object.fromEntries(request.nextUrl.searchParams));
  const head = [
    ...[say("kind"), say("about"), say("effectiveOn"), say("legalBasis"), say("reason"), say("state")],
    ...[say("proposedBy"), say("answeredBy"), say("answerReason")],
  ];
  const table = { head, rows: lines(officer, search, language) };
  return fileResponse(`${say("file.changes")}-${today()}`, format, table, language);
}

/** Read page by page while it is sent. */
async function* lines(officer: Officer, search: ReturnType<typeof changeSearchOf>, language: Language) {
  const say = wordsIn(language, "schemeChanges");
  for (let after: string | null = null; ; ) {
    const { rows, more }: Awaited<ReturnType<typeof listChanges>> = await listChanges(officer, {
      ...{ ...search, after, limit: 500 },
    });
    for (const row of rows)
      yield [
        ...[say(`kinds.${row.kind}`), aboutText(row, language), row.effectiveOn, row.legalBasis, row.reason],
        ...[say(`states.${row.state}`), row.proposedBy, row.answeredBy, row.answerReason],
      ];
    after = rows.at(-1)?.id ?? null;
    if (!more) return;
  }
}
