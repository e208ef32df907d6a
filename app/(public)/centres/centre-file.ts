import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { today } from "@/lib/calendar/today";
import type { SheetFormat, WrittenCell } from "@/lib/files/write-sheet";
import { listCentres } from "@/lib/training/centres/public-queries";
import { type CentreSearch, centreSearchOf } from "./centre-search";
import { fieldNames } from "./field-names";

const heads = [
  ...(["name", "kind", "class", "vin", "owner", "ownerName", "address", "regency", "province"] as const),
  ...(["field", "accreditedTo", "capacity", "openBatches", "latitude", "longitude"] as const),
];

/** The directory as the page's filter and order leave it, as a file. */
export async function centreFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const language = await languageOf();
  const say = wordsIn(language, "centres");
  const search = centreSearchOf(Object.fromEntries(request.nextUrl.searchParams));

  async function* rows(): AsyncGenerator<WrittenCell[]> {
    for await (const centre of allOf(search))
      yield [
        ...[centre.name, say(`kinds.${centre.kind}`), centre.class && say(`classes.${centre.class}`), centre.vin],
        ...[say(`owners.${centre.owner}`), centre.ownerName, centre.address, centre.regency, centre.province],
        ...[fieldNames(centre.fields, language), centre.accreditedTo && { day: centre.accreditedTo }],
        ...[centre.capacity, centre.openBatches, centre.latitude, centre.longitude],
      ];
  }
  return fileResponse(
    `${say("file")}-${today()}`,
    format,
    { head: heads.map((head) => say(head)), rows: rows() },
    language,
  );
}

async function* allOf({ filter, sort }: CentreSearch) {
  let last: string | null = null;
  for (;;) {
    const cursor = last === null ? null : { after: last };
    const page = await listCentres(filter, { sort, cursor, limit: 500, today: today() });
    yield* page.centres;
    last = page.centres.at(-1)?.id ?? null;
    if (!page.later || last === null) return;
  }
}
