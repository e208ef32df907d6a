import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { standingOn, verifyRefusal } from "./venue-rules";

const span = (from: string, to: string) => ({ validFrom: Day.parse(from), validTo: Day.parse(to) });
const known = [span("2026-01-01", "2026-06-30")];

test.each([
  ["2026-07-01", "2026-12-31", null],
  ["2025-01-01", "2025-12-31", null],
  ["2026-06-30", "2026-12-31", "overlaps"],
  ["2025-12-31", "2026-01-01", "overlaps"],
  ["2026-02-01", "2026-02-02", "overlaps"],
  ["2027-01-02", "2027-01-01", "end-before-start"],
  ["2027-01-01", "2027-01-01", null],
])("verified from %s to %s: %s", (from, to, expected) => {
  expect(verifyRefusal(span(from, to), known)).toBe(expected);
});

test.each([
  ["2025-12-31", "COMING"],
  ["2026-01-01", "VERIFIED"],
  ["2026-06-30", "VERIFIED"],
  ["2026-07-01", "EXPIRED"],
] as const)("on %s it is %s", (on, standing) => {
  expect(standingOn(Day.parse(on), known)).toBe(standing);
});

test("nobody has verified it", () => {
  expect(standingOn(Day.parse("2026-01-01"), [])).toBe("UNVERIFIED");
});
