import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import { type CentreRow, listCentres } from "@/lib/training/centres/public-queries";
import { type CentreSearch, centreSearchOf } from "./centre-search";

/** The directory as the page's filter and order leave it, as a file. */
export async function centreFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const language = await languageOf();
  const say = wordsIn(language, "centres");
  const heads = ["name", "kind", "class", "vin", "regency", "province", "capacity", "openBatches"] as const;
  const centres = await readAll(centreSearchOf(Object.fromEntries(request.nextUrl.searchParams)));
  const rows = centres.map((centre) => [
    centre.name,
    say(`kinds.${centre.kind}`),
    centre.class && say(`classes.${centre.class}`),
    centre.vin,
    centre.regency,
    centre.province,
    centre.capacity,
    centre.openBatches,
  ]);
  return fileResponse(`${say("file")}-${today()}`, format, { head: heads.map((head) => say(head)), rows }, language);
}

async function readAll({ filter, sort }: CentreSearch): Promise<CentreRow[]> {
  const centres: CentreRow[] = [];
  for (;;) {
    const last = centres.at(-1);
    const page = await listCentres(filter, {
      sort,
      cursor: last ? { after: last.id } : null,
      limit: 1000,
      today: today(),
    });
    centres.push(...page.centres);
    if (!page.later) return centres;
  }
}
