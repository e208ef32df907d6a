import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { type ExportedFinding, exportFindings, type FindingFilter } from "@/lib/board-rules/list-findings";
import { findRuleChanges } from "@/lib/board-rules/public-queries";
import { rulesOn } from "@/lib/board-rules/rule-changes";
import { today } from "@/lib/calendar/today";
import type { SheetFormat, WrittenCell } from "@/lib/files/write-sheet";
import type { Language } from "@/lib/language";
import { regionOfWork } from "@/lib/worklists/visibility";
import { findingSearchOf } from "./finding-search";

const columns = [
  "cooperativeId",
  "legalName",
  "kind",
  "villageCode",
  "village",
  "district",
  "regency",
  "province",
  "rule",
  "severity",
  "count",
  "weight",
  "sinceDay",
  "todo",
  "day",
] as const;

/** Every finding that the list's filter leaves, a line each, as a file. */
export async function findingFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const [officer, language] = await Promise.all([currentOfficer(), languageOf()]);
  const top = officer && regionOfWork(officer);
  if (!officer || !top) notFound();
  const say = wordsIn(language, "findings");
  const { filter } = findingSearchOf(Object.fromEntries(request.nextUrl.searchParams), top);
  const head = columns.map((column) => say(`list.file.${column}`));
  const rows = linesOf(officer, filter, language);
  return fileResponse(`${say("list.file.name")}-${today()}`, format, { head, rows }, language);
}

async function* linesOf(officer: Officer, filter: FindingFilter, language: Language): AsyncGenerator<WrittenCell[]> {
  const [say, words, kinds] = [
    wordsIn(language, "findings"),
    wordsIn(language, "boardRules"),
    wordsIn(language, "cooperatives"),
  ];
  const day = today();
  const rules = rulesOn(day, await findRuleChanges());
  const cellOf = (column: (typeof columns)[number], finding: ExportedFinding): WrittenCell => {
    switch (column) {
      case "kind":
        return kinds(`kinds.${finding.kind}`);
      case "rule":
        return words(`names.${finding.rule}`);
      case "severity":
        return words(`severities.${rules[finding.rule].severity}`);
      case "todo":
        return say(`todo.${finding.rule}`);
      case "sinceDay":
        return { day: finding.sinceDay };
      case "day":
        return { day };
      default:
        return finding[column];
    }
  };
  for await (const findings of exportFindings(officer, filter, day))
    for (const finding of findings) yield columns.map((column) => cellOf(column, finding));
}
