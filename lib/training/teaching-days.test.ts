import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { daysOfBatch, daysOnSheets } from "./teaching-days";

const day = (text: string) => Day.parse(text);
const batch = (startsOn: string, endsOn: string) => daysOfBatch({ startsOn: day(startsOn), endsOn: day(endsOn) });

test.each([
  ["2026-06-01", "2026-06-01", ["2026-06-01"]],
  ["2024-02-28", "2024-03-01", ["2024-02-28", "2024-02-29", "2024-03-01"]],
])("from %s to %s: %j", (from, to, days) => {
  expect(batch(from, to)).toEqual(days);
});

test.each([
  [1, [1]],
  [5, [5]],
  [6, [6]],
  [7, [4, 3]],
  [8, [4, 4]],
  [13, [5, 5, 3]],
])("%d days at six a sheet: %j", (count, sheets) => {
  const days = batch("2026-06-01", "2026-06-30").slice(0, count);
  const spread = daysOnSheets(days, 6);
  expect(spread.map(({ length }) => length)).toEqual(sheets);
  expect(spread.flat()).toEqual(days);
});
