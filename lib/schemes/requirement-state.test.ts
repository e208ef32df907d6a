import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { requirementStateOn } from "./requirement-state";

const day = (text: string) => Day.parse(text);

test.each([
  ["2025-12-31", "COMING"],
  ["2026-01-01", "IN_FORCE"],
  ["2026-06-30", "IN_FORCE"],
  ["2026-07-01", "ENDED"],
] as const)("on %s it is %s", (on, state) => {
  expect(requirementStateOn(day(on), { validFrom: day("2026-01-01"), validTo: day("2026-06-30") })).toBe(state);
});

test("without an end it stays in force", () => {
  expect(requirementStateOn(day("2099-01-01"), { validFrom: day("2026-01-01"), validTo: null })).toBe("IN_FORCE");
});
