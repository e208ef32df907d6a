import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import {
  type AnnualMeetingState,
  dueOn,
  lastDueBookYear,
  lastHealth,
  meetingRefusal,
  meetingsInRow,
  overdueBookYear,
} from "./annual-meeting-rules";

const day = (text: string) => Day.parse(text);
const at = (...years: [number, AnnualMeetingState][]) =>
  years.map(([bookYear, state]) => ({ bookYear, state, healthy: null }));

test.each([
  [2025, 3, "2026-03-31"],
  [2025, 6, "2026-06-30"],
  [2025, 2, "2026-02-28"],
  [2027, 2, "2028-02-29"],
] as const)("the meeting about %i is due %i months later", (bookYear, dueMonths, due) => {
  expect(dueOn(bookYear, dueMonths)).toBe(due);
});

test.each([
  ["2026-03-31", 3, 2024],
  ["2026-04-01", 3, 2025],
  ["2026-01-01", 3, 2024],
  ["2026-06-30", 6, 2024],
  ["2026-07-01", 6, 2025],
  ["2026-12-31", 12, 2024],
  ["2027-01-01", 12, 2025],
] as const)("on %s with %i months the last one due is %i", (today, dueMonths, year) => {
  expect(lastDueBookYear(day(today), dueMonths)).toBe(year);
});

test.each([
  ["2026-03-31", "2025-06-01", [], null],
  ["2026-04-01", "2025-06-01", [], 2025],
  ["2026-04-01", "2025-12-31", [], 2025],
  ["2026-04-01", "2026-01-01", [], null],
  ["2026-03-31", "2024-06-01", [], 2024],
  ["2026-04-01", "2024-06-01", at([2024, "VERIFIED"]), 2025],
  ["2026-04-01", "2024-06-01", at([2025, "REPORTED"]), null],
  ["2026-04-01", "2024-06-01", at([2025, "VERIFIED"]), null],
  ["2026-04-01", "2024-06-01", at([2025, "DRAFTED"]), 2025],
  ["2026-04-01", "2024-06-01", at([2025, "RETURNED"]), 2025],
  // Reported already before it is due.
  ["2026-02-01", "2024-06-01", at([2025, "REPORTED"]), null],
] as const)("on %s, founded %s, with %j", (today, foundedOn, meetings, overdue) => {
  const cooperative = { foundedOn: day(foundedOn), meetings: [...meetings] };
  expect(overdueBookYear(cooperative, { dueMonths: 3 }, day(today))).toBe(overdue);
});

test.each([
  [1, "2025-06-01", [], { inRow: 0, missing: [2025], comesWithTime: false }],
  [1, "2025-06-01", at([2025, "REPORTED"]), { inRow: 0, missing: [2025], comesWithTime: false }],
  [1, "2025-06-01", at([2025, "VERIFIED"]), { inRow: 1, missing: [], comesWithTime: false }],
  [3, "2025-06-01", at([2025, "VERIFIED"]), { inRow: 1, missing: [], comesWithTime: true }],
  [3, "2020-06-01", at([2025, "VERIFIED"], [2023, "VERIFIED"]), { inRow: 1, missing: [2024], comesWithTime: false }],
  [2, "2020-06-01", at([2024, "VERIFIED"]), { inRow: 0, missing: [2025], comesWithTime: false }],
  [2, "2020-06-01", at([2024, "VERIFIED"], [2025, "VERIFIED"]), { inRow: 2, missing: [], comesWithTime: false }],
] as const)("of %i in a row, founded %s, with %j", (asked, foundedOn, meetings, answer) => {
  const cooperative = { foundedOn: day(foundedOn), meetings: [...meetings] };
  expect(meetingsInRow(cooperative, { dueMonths: 3, meetingsInRow: asked }, day("2026-06-15"))).toEqual(answer);
});

test("before it is due, a meeting that is verified already counts as the newest", () => {
  const meetings = at([2024, "VERIFIED"], [2025, "VERIFIED"]);
  const cooperative = { foundedOn: day("2020-01-01"), meetings };
  const rule = { dueMonths: 3, meetingsInRow: 2 };
  expect(meetingsInRow(cooperative, rule, day("2026-02-01"))).toMatchObject({ inRow: 2, missing: [] });
  expect(meetingsInRow({ ...cooperative, meetings: meetings.slice(0, 1) }, rule, day("2026-02-01")).missing).toEqual([
    2023,
  ]);
});

test("the newest verified meeting tells the health", () => {
  const [older, newer] = [
    { bookYear: 2024, state: "VERIFIED" as const, healthy: true },
    { bookYear: 2025, state: "VERIFIED" as const, healthy: false },
  ];
  expect(lastHealth([older, newer])).toBe(false);
  expect(lastHealth([older, { ...newer, state: "REPORTED", healthy: null }])).toBe(true);
  expect(lastHealth([])).toBeNull();
});

test.each([
  [2025, "2026-01-01", 20, null],
  [2025, "2025-12-31", 20, "held-before-year-end"],
  [2025, "2026-06-15", 20, null],
  [2025, "2026-06-16", 20, "held-in-the-future"],
  [2025, "2026-02-01", 0, "no-participants"],
  [2025, "2026-02-01", 1, null],
  [2026, "2026-02-01", 20, "book-year-not-over"],
  [2024, "2025-02-01", 20, null],
  [2023, "2024-02-01", 20, "book-year-before-founding"],
] as const)("a meeting about %i on %s with %i", (bookYear, heldOn, participants, refusal) => {
  const meeting = { bookYear, heldOn: day(heldOn), participants };
  expect(meetingRefusal(meeting, day("2024-06-01"), day("2026-06-15"))).toBe(refusal);
});
