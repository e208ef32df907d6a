import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { daysText } from "./batch-days";

// Which blanks stand around the dash is for the locale data to say.
const text = (from: string, to: string, language: "id" | "en" = "id") =>
  daysText({ startsOn: Day.parse(from), endsOn: Day.parse(to) }, language).replace(/\s/g, " ");

test.each([
  ["2026-06-08", "2026-06-12", "8–12 Jun 2026"],
  ["2026-06-29", "2026-07-03", "29 Jun – 3 Jul 2026"],
  ["2026-12-28", "2027-01-02", "28 Des 2026 – 2 Jan 2027"],
  ["2026-06-08", "2026-06-08", "8 Jun 2026"],
])("%s to %s is %s", (from, to, days) => {
  expect(text(from, to)).toBe(days);
});

test("in English", () => {
  expect(text("2026-12-28", "2027-01-02", "en")).toBe("28 Dec 2026 – 2 Jan 2027");
});
