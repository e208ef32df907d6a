import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { obstacleTo } from "./merge-rules";

const day = (text: string) => Day.parse(text);
const term = (cooperativeId: string, from: string, to: string | null) => ({
  cooperativeId,
  startDate: day(from),
  endDate: to === null ? null : day(to),
});
const holding = (...terms: ReturnType<typeof term>[]) => ({
  terms,
  batches: [] as string[],
  applications: [] as string[],
});

test.each([
  [term("one", "2025-06-01", "2025-12-31"), term("one", "2026-01-01", null), null],
  [term("one", "2026-01-01", null), term("one", "2025-06-01", "2025-12-31"), null],
  [term("one", "2025-06-01", "2025-12-31"), term("one", "2025-12-31", null), "terms-overlap"],
  [term("one", "2025-06-01", null), term("one", "2026-01-01", "2026-01-01"), "terms-overlap"],
  [term("one", "2025-06-01", null), term("another", "2025-06-01", null), null],
])("%j and %j: %s", (one, other, obstacle) => {
  expect(obstacleTo({ kept: holding(one), merged: holding(other) })).toBe(obstacle);
});

test("two places in one batch are one too many", () => {
  const enrolled = (...batches: string[]) => ({ terms: [], batches, applications: [] });
  expect(obstacleTo({ kept: enrolled("a", "b"), merged: enrolled("b") })).toBe("enrolled-twice");
  expect(obstacleTo({ kept: enrolled("a"), merged: enrolled("b") })).toBe(null);
});

test("two applications under way to one LSP for one scheme are one too many", () => {
  const applied = (...applications: string[]) => ({ terms: [], batches: [], applications });
  expect(obstacleTo({ kept: applied("a", "b"), merged: applied("b") })).toBe("applied-twice");
  expect(obstacleTo({ kept: applied("a"), merged: applied("b") })).toBe(null);
});
