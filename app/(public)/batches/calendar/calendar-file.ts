import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { today } from "@/lib/calendar/today";
import type { SheetFormat, WrittenCell } from "@/lib/files/write-sheet";
import { listCalendarBatches } from "@/lib/training/public-calendar";
import { type CalendarSearch, calendarSearchOf } from "./calendar-search";

/** The list of the calendar as its filter leaves it, of a day or of the whole month, as a file. */
export async function calendarFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const language = await languageOf();
  const [say, centre, centres] = [
    wordsIn(language, "calendar"),
    wordsIn(language, "centre"),
    wordsIn(language, "centres"),
  ];
  const search = calendarSearchOf(Object.fromEntries(request.nextUrl.searchParams), today());
  const head = [
    ...[centre("batch"), centre("centre"), centres("regency"), centres("province"), say("begins"), say("ends")],
    ...[centres("capacity"), centre("enrolled"), say("seatsLeft")],
  ];
  async function* rows(): AsyncGenerator<WrittenCell[]> {
    for await (const batch of allOf(search))
      yield [
        ...[batch.title, batch.centre, batch.regency, batch.province, { day: batch.startsOn }, { day: batch.endsOn }],
        ...[batch.capacity, batch.enrolled, Math.max(0, batch.capacity - batch.enrolled)],
      ];
  }
  const { month, day } = search;
  return fileResponse(`${say("file")}-${day ?? month.from.slice(0, 7)}`, format, { head, rows: rows() }, language);
}

async function* allOf({ filter, month, day }: CalendarSearch) {
  const span = day ? { from: day, to: day } : month;
  let after: string | null = null;
  for (;;) {
    const { batches, more } = await listCalendarBatches(filter, { ...span, after, limit: 500 });
    yield* batches;
    after = batches.at(-1)?.id ?? null;
    if (!more || after === null) return;
  }
}
