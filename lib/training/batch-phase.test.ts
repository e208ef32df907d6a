import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { phaseOn } from "./batch-phase";

const day = (text: string) => Day.parse(text);
const batch = { startsOn: day("2026-05-04"), endsOn: day("2026-05-06"), cancelledOn: null };

test.each([
  ["2026-05-03", "COMING"],
  ["2026-05-04", "RUNNING"],
  ["2026-05-06", "RUNNING"],
  ["2026-05-07", "FINISHED"],
] as const)("on %s it is %s", (on, phase) => {
  expect(phaseOn(day(on), batch)).toBe(phase);
});

test("a cancellation counts from its own day", () => {
  const cancelled = { ...batch, cancelledOn: day("2026-05-01") };
  expect(phaseOn(day("2026-04-30"), cancelled)).toBe("COMING");
  expect(phaseOn(day("2026-05-01"), cancelled)).toBe("CANCELLED");
});
