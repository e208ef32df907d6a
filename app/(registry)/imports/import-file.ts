import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { dayOf } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import type { SheetFormat, WrittenCell } from "@/lib/files/write-sheet";
import { listImports } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { type ImportSearch, importSearchOf } from "./import-search";
import { kindsOf } from "./kinds";

/** The list of imports as the page's filter and order leave it, as a file. */
export async function importFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const [officer, language] = await Promise.all([currentOfficer(), languageOf()]);
  if (!officer || kindsOf(officer).length === 0) notFound();
  const say = wordsIn(language, "imports");
  const search = importSearchOf(Object.fromEntries(request.nextUrl.searchParams));
  const head = [
    ...[say("table.file"), say("table.kind"), say("table.place"), say("table.when"), say("table.who")],
    ...[say("table.state"), say("table.rows")],
    ...(["ENTERS", "CHANGES", "SAME", "REFUSED"] as const).map((outcome) => say(`rows.filters.${outcome}`)),
  ];
  const rows = listed(officer, search, language);
  return fileResponse(`${say("fileName")}-${today()}`, format, { head, rows }, language);
}

const atOnce = 500;

async function* listed(
  officer: Officer,
  { filter, sort }: ImportSearch,
  language: Language,
): AsyncGenerator<WrittenCell[]> {
  const say = wordsIn(language, "imports");
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listImports>> = await listImports(officer, {
      filter,
      sort,
      after,
      limit: atOnce,
    });
    for (const { kind, state, counts, ...found } of page.rows)
      yield [
        ...[found.fileName, say(`kinds.${kind}.name`), found.cooperative?.legalName ?? found.batch?.title ?? null],
        ...[{ day: dayOf(found.uploadedAt) }, found.uploadedBy, say(`states.${state}`), found.rowCount],
        ...[counts?.ENTERS ?? null, counts?.CHANGES ?? null, counts?.SAME ?? null, counts?.REFUSED ?? null],
      ];
    after = page.rows.at(-1)?.id ?? null;
    if (!page.later) return;
  }
}
