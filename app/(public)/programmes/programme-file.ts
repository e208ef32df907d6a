import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import { listProgrammes } from "@/lib/training/programmes/public-programmes";
import { programmeSearchOf } from "./programme-search";

/** The catalogue as the page's filter leaves it, as a file. */
export async function programmeFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const language = await languageOf();
  const [say, posts, centres] = [
    wordsIn(language, "programmes"),
    wordsIn(language, "coverage"),
    wordsIn(language, "centres"),
  ];
  const filter = programmeSearchOf(Object.fromEntries(request.nextUrl.searchParams));
  const heads = ["name", "scheme", "field", "positions", "lessonHours", "units", "coming"] as const;
  const rows = (await listProgrammes(filter, today())).map((programme) => [
    ...[programme.title, programme.scheme, centres(`fields.${programme.field}`)],
    programme.positions.map((position) => posts(`cuts.${position}`)).join(", "),
    ...[programme.lessonHours, programme.units, programme.coming],
  ]);
  return fileResponse(`${say("file")}-${today()}`, format, { head: heads.map((head) => say(head)), rows }, language);
}
