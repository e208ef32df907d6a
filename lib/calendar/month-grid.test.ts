import { expect, test } from "vitest";
import { Day } from "./day";
import { firstOfMonth, lastOfMonth, monthAsked, weeksOf } from "./month-grid";

const day = (text: string) => Day.parse(text);

test("weeks run from Monday to Sunday, with nothing in place of the days of other months", () => {
  const weeks = weeksOf(day("2026-06-01"));
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([1, 2, 3, 4, 5, 6, 7].map((at) => `2026-06-0${at}`));
  expect(weeks[4]).toEqual(["2026-06-29", "2026-06-30", null, null, null, null, null]);
});

test.each([
  ["2024-02-01", "2024-02-29", 5],
  ["2026-02-01", "2026-02-28", 5],
  ["2027-02-01", "2027-02-28", 4],
  ["2026-03-01", "2026-03-31", 6],
])("every day of %s stands in it once, to %s", (first, last, weeks) => {
  const grid = weeksOf(day(first));
  const days = grid.flat().filter((it) => it !== null);
  expect(grid).toHaveLength(weeks);
  expect([days[0], days.at(-1), new Set(days).size]).toEqual([first, last, Number(last.slice(8))]);
  expect(lastOfMonth(day(first))).toBe(last);
});

test("a month is named by a year and a month", () => {
  expect(firstOfMonth(day("2026-06-15"))).toBe("2026-06-01");
  expect(monthAsked("2026-12")).toBe("2026-12-01");
  for (const text of ["", "2026-13", "2026-00", "2026-6", "0000-01", "2026-12-01"]) expect(monthAsked(text)).toBeNull();
});
