import type { NextRequest } from "next/server";
import { languageOf, wordsIn } from "@/app/messages/words";
import { today } from "@/lib/calendar/today";
import { type CentreRow, listCentres } from "@/lib/training/centres/public-queries";
import { centreSearchOf } from "../centre-search";

/** The directory as the page's filter and order leave it, all of it, read in pieces by key. */
export async function GET(request: NextRequest) {
  const language = await languageOf();
  const say = wordsIn(language, "centres");
  const { filter, sort } = centreSearchOf(Object.fromEntries(request.nextUrl.searchParams));
  const day = today();

  async function* lines() {
    const heads = ["name", "kind", "class", "vin", "regency", "province", "capacity", "openBatches"] as const;
    yield line(heads.map((head) => say(head)));
    let after: string | null = null;
    do {
      const page: { centres: CentreRow[]; later: boolean } = await listCentres(filter, {
        sort,
        cursor: after === null ? null : { after },
        limit: 500,
        today: day,
      });
      yield page.centres
        .map(({ name, kind, class: stage, vin, regency, province, capacity, openBatches }) =>
          line([
            name,
            say(`kinds.${kind}`),
            stage ? say(`classes.${stage}`) : "",
            vin ?? "",
            regency ?? "",
            province,
            String(capacity),
            String(openBatches),
          ]),
        )
        .join("");
      after = page.later ? (page.centres.at(-1)?.id ?? null) : null;
    } while (after !== null);
  }

  return new Response(ReadableStream.from(encoded(lines())), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${say("file")}-${day}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}

/** The byte order mark tells spreadsheets that this is UTF-8. */
async function* encoded(lines: AsyncIterable<string>) {
  const encoder = new TextEncoder();
  yield encoder.encode("\uFEFF");
  for await (const text of lines) yield encoder.encode(text);
}

/** RFC 4180. What a spreadsheet would run as a formula is kept from being one by an apostrophe. */
function line(cells: string[]) {
  const safe = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
  return `${safe.map((cell) => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
