import { expect, test } from "vitest";
import { Day, daysAfter } from "@/lib/calendar/day";
import {
  cancelRefusal,
  changeRefusal,
  isLicensedFor,
  longestBatch,
  peakSeats,
  planDayRefusal,
  planRoomRefusal,
} from "./plan-rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const span = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });
const batch = (startsOn: string, endsOn: string, capacity = 16) => ({ ...span(startsOn, endsOn), capacity });

test.each([
  ["2026-06-15", "2026-06-19", "starts-too-soon"],
  ["2026-06-16", "2026-06-15", "ends-before-start"],
  ["2026-06-16", "2026-06-16", null],
  ["2026-06-16", daysAfter(day("2026-06-16"), longestBatch - 1), null],
  ["2026-06-16", daysAfter(day("2026-06-16"), longestBatch), "too-long"],
] as const)("from %s to %s: %s", (startsOn, endsOn, refusal) => {
  expect(planDayRefusal(span(startsOn, endsOn), today)).toBe(refusal);
});

test("the seats of a day are those of all that is taught on it, both ends counted", () => {
  const days = span("2026-07-06", "2026-07-10");
  expect(peakSeats([], days)).toBe(0);
  expect(peakSeats([batch("2026-07-01", "2026-07-05"), batch("2026-07-11", "2026-07-12")], days)).toBe(0);
  expect(peakSeats([batch("2026-07-01", "2026-07-06"), batch("2026-07-10", "2026-07-12")], days)).toBe(16);
  expect(peakSeats([batch("2026-07-01", "2026-07-07"), batch("2026-07-07", "2026-07-12", 20)], days)).toBe(36);
  expect(peakSeats([batch("2026-07-07", "2026-07-07"), batch("2026-07-08", "2026-07-08", 30)], days)).toBe(30);
});

test.each([
  [16, 0, null],
  [17, 0, "beyond-centre-capacity"],
  [0, 0, "capacity-not-possible"],
  [1.5, 0, "capacity-not-possible"],
  [Number.NaN, 0, "capacity-not-possible"],
  [501, 0, "capacity-not-possible"],
  [10, 11, "below-seats-taken"],
  [11, 11, null],
] as const)("%s seats where %s are taken: %s", (capacity, taken, refusal) => {
  const room = { centreCapacity: 32, others: [batch("2026-07-08", "2026-07-20")], taken };
  expect(planRoomRefusal({ ...span("2026-07-06", "2026-07-10"), capacity }, room)).toBe(refusal);
});

const days = { ...span("2026-06-16", "2026-06-20"), cancelledOn: null };

test("a plan is changed until the day before the first lesson", () => {
  expect(changeRefusal(days, today)).toBeNull();
  expect(changeRefusal(days, day("2026-06-16"))).toBe("batch-started");
  expect(changeRefusal({ ...days, cancelledOn: today }, today)).toBe("batch-cancelled");
});

test.each([
  ["2026-06-15", 0, null],
  ["2026-06-20", 0, null],
  ["2026-06-20", 1, "results-recorded"],
  ["2026-06-21", 0, "batch-finished"],
] as const)("called off on %s with %s results: %s", (on, results, refusal) => {
  expect(cancelRefusal(days, { results, reason: "instruktur sakit" }, day(on))).toBe(refusal);
});

test("calling off asks why, and happens once", () => {
  expect(cancelRefusal(days, { results: 0, reason: "sakit" }, today)).toBe("reason-too-short");
  expect(cancelRefusal(days, { results: 0, reason: "a".repeat(301) }, today)).toBe("reason-too-long");
  const cancelled = { ...days, cancelledOn: today };
  expect(cancelRefusal(cancelled, { results: 0, reason: "instruktur sakit" }, today)).toBe("batch-cancelled");
});

test("an LSP assesses for the schemes of its scope, on the days of its licence and of the scope", () => {
  const licence = { licensedFrom: day("2024-03-01"), licensedTo: day("2029-02-28") };
  const scheme = { schemeId: "pengurus", licensedFrom: day("2026-01-01"), licensedTo: day("2026-12-31") };
  const licensed = { ...licence, schemes: [scheme, { ...scheme, schemeId: "pengawas", licensedTo: null }] };
  const on = (schemeId: string, text: string) => isLicensedFor(licensed, schemeId, day(text));
  expect([on("pengurus", "2026-01-01"), on("pengurus", "2026-12-31"), on("pengawas", "2029-02-28")]).toEqual(
    Array(3).fill(true),
  );
  expect([on("pengurus", "2025-12-31"), on("pengurus", "2027-01-01"), on("pengawas", "2029-03-01")]).toEqual(
    Array(3).fill(false),
  );
  expect(on("simpan-pinjam", "2026-06-15")).toBe(false);
  expect(isLicensedFor({ ...licence, schemes: [] }, "pengurus", day("2026-06-15"))).toBe(true);
});
