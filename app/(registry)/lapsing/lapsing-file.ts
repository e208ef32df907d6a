import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { regionAsked } from "@/app/region-asked";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { SheetFormat, WrittenCell } from "@/lib/files/write-sheet";
import type { Language } from "@/lib/language";
import type { RegionCode } from "@/lib/regions/region-code";
import { exportLapsing } from "@/lib/worklists/lapsing";
import { regionOfWork } from "@/lib/worklists/visibility";

const columns = [
  "holder",
  "position",
  "legalName",
  "villageCode",
  "village",
  "district",
  "regency",
  "province",
  "scheme",
  "number",
  "validTo",
  "day",
] as const;

/** The certificates about to lapse, as a file. Whose name goes into it is noted as read before it does. */
export async function lapsingFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const [officer, language] = await Promise.all([currentOfficer(), languageOf()]);
  const top = officer && regionOfWork(officer);
  if (!officer || !top) notFound();
  const say = wordsIn(language, "work");
  const region = regionAsked(Object.fromEntries(request.nextUrl.searchParams), top);
  const head = columns.map((column) => say(`lapsing.file.${column}`));
  const rows = linesOf(officer, region, language);
  return fileResponse(`${say("lapsing.file.name")}-${today()}`, format, { head, rows }, language);
}

async function* linesOf(officer: Officer, region: RegionCode, language: Language): AsyncGenerator<WrittenCell[]> {
  const posts = wordsIn(language, "coverage");
  for await (const rows of exportLapsing(officer, region, today())) {
    await recordRead(officer, [...new Set(rows.map(({ personId }) => personId))], "export");
    for (const { name, position, validTo, ...row } of rows)
      yield columns.map((column): WrittenCell => {
        if (column === "holder") return name;
        if (column === "position") return posts(`cuts.${position}`);
        if (column === "validTo") return { day: validTo };
        return column === "day" ? { day: today() } : row[column];
      });
  }
}
