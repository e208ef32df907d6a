import { type Day, daysAfter } from "@/lib/calendar/day";

/** Every day of a batch, its first and last among them. Which of them are free is not recorded: the centre strikes them. */
export function daysOfBatch({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): Day[] {
  const days: Day[] = [];
  for (let day = startsOn; day <= endsOn; day = daysAfter(day, 1)) days.push(day);
  return days;
}

/** The days as they fit beside the names, as evenly as it goes: 8 days of at most 6 a sheet are 4 and 4. */
export function daysOnSheets(days: Day[], most: number): Day[][] {
  const sheets = Math.max(1, Math.ceil(days.length / most));
  const each = Math.ceil(days.length / sheets);
  return Array.from({ length: sheets }, (_, at) => days.slice(at * each, (at + 1) * each));
}
