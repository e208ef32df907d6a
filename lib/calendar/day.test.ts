import { expect, test } from "vitest";
import { Day, daysAfter, daysBetween, monthsAfter } from "./day";

test.each([
  ["2024-02-29", 36, "2027-02-28"],
  ["2025-12-31", 2, "2026-02-28"],
  ["2025-05-10", 36, "2028-05-10"],
  ["2025-11-30", 3, "2026-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s plus %i months is %s", (from, months, to) => {
  expect(monthsAfter(Day.parse(from), months)).toBe(to);
});

test.each([
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-03-01", -1, "2028-02-29"],
])("%s plus %i days is %s", (from, days, to) => {
  expect(daysAfter(Day.parse(from), days)).toBe(to);
  expect(daysBetween(Day.parse(from), Day.parse(to))).toBe(days);
});

test.each(["2026-02-30", "0000-00-00", "0000-01-01", "2026-1-1", "26-01-01", ""])("%j is no day", (text) => {
  expect(Day.safeParse(text).success).toBe(false);
});
