import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import {
  type EnteredResult,
  longestRemarks,
  type ParticipantFacts,
  type RecordedResult,
  refusalOf,
} from "./completion-rules";

const day = (text: string) => Day.parse(text);
const passed: EnteredResult = { enrolmentId: "ani", outcome: "COMPLETED", attendancePercent: 100, remarks: "" };
const recorded: RecordedResult = {
  ...passed,
  enrolmentId: "budi",
  recordedBy: "Balai Contoh",
  recordedFor: day("2026-05-30"),
};
const facts = {
  batch: { endsOn: day("2026-05-30"), cancelledOn: null as Day | null, outside: null },
  participants: new Map<string, ParticipantFacts>([
    ["ani", { recorded: null, attendance: null }],
    ["budi", { recorded, attendance: 100 }],
    ["citra", { recorded: null, attendance: 80 }],
  ]),
  today: day("2026-06-15"),
};
const refusal = (result: Partial<EnteredResult>, completedOn = "2026-06-01") =>
  refusalOf({ completedOn: day(completedOn), results: [{ ...passed, ...result }] }, facts);

test.each([
  ["2026-05-29", "batch-still-running"],
  ["2026-05-30", null],
  ["2026-06-15", null],
  ["2026-06-16", "in-the-future"],
])("completed on %s", (on, expected) => {
  expect(refusal({}, on)).toEqual(expected && { code: "entries-refused", day: expected, rows: [] });
});

test.each([-1, 101, 50.5, Number.NaN])("attendance of %d is out of range", (attendancePercent) => {
  expect(refusal({ attendancePercent })).toEqual({
    code: "entries-refused",
    day: null,
    rows: [{ enrolmentId: "ani", problem: "attendance-out-of-range" }],
  });
});

test.each([0, 100])("attendance of %d is in range, whatever the outcome", (attendancePercent) => {
  expect(refusal({ attendancePercent })).toBeNull();
  expect(refusal({ attendancePercent, outcome: "FAILED" })).toBeNull();
});

test("whoever never came was there for nothing of it", () => {
  expect(refusal({ outcome: "NO_SHOW", attendancePercent: 0 })).toBeNull();
  expect(refusal({ outcome: "NO_SHOW", attendancePercent: 10 })).toEqual({
    code: "entries-refused",
    day: null,
    rows: [{ enrolmentId: "ani", problem: "attendance-of-a-no-show" }],
  });
});

test("where days are kept, the attendance is what follows from them", () => {
  expect(refusal({ enrolmentId: "citra", attendancePercent: 80 })).toBeNull();
  for (const attendancePercent of [100, 81, Number.NaN])
    expect(refusal({ enrolmentId: "citra", attendancePercent })).toEqual({
      code: "entries-refused",
      day: null,
      rows: [{ enrolmentId: "citra", problem: "attendance-differs", kept: 80 }],
    });
  expect(refusal({ enrolmentId: "citra", outcome: "NO_SHOW", attendancePercent: 80 })).toMatchObject({
    rows: [{ problem: "attendance-of-a-no-show" }],
  });
});

test.each(["field-not-taught", "not-accredited", "accreditation-not-in-force"] as const)(
  "outside what the centre may teach nothing is recorded: %s",
  (outside) => {
    const results = [passed];
    const asked = { completedOn: day("2026-06-01"), results };
    expect(refusalOf(asked, { ...facts, batch: { ...facts.batch, outside } })).toEqual({ code: outside });
  },
);

test("a result that stands is not overwritten, and says who was first", () => {
  expect(refusal({ enrolmentId: "budi" })).toEqual({
    code: "entries-refused",
    day: null,
    rows: [{ enrolmentId: "budi", problem: "already-recorded", recorded }],
  });
});

test("a wrong day and every wrong row are named at once, what is right is not", () => {
  const results = [
    passed,
    { ...passed, enrolmentId: "stranger" },
    { ...passed },
    { ...passed, enrolmentId: "budi", attendancePercent: 300 },
  ];
  expect(refusalOf({ completedOn: day("2026-06-16"), results }, facts)).toEqual({
    code: "entries-refused",
    day: "in-the-future",
    rows: [
      { enrolmentId: "stranger", problem: "not-in-this-batch" },
      { enrolmentId: "ani", problem: "named-twice" },
      { enrolmentId: "budi", problem: "already-recorded", recorded },
    ],
  });
});

test("remarks have an end", () => {
  expect(refusal({ remarks: "x".repeat(longestRemarks) })).toBeNull();
  expect(refusal({ remarks: "x".repeat(longestRemarks + 1) })).toMatchObject({
    rows: [{ problem: "remarks-too-long" }],
  });
});

test("nothing entered is nothing to record; a cancelled batch has no results", () => {
  expect(refusalOf({ completedOn: day("2026-06-01"), results: [] }, facts)).toEqual({ code: "nothing-to-record" });
  const cancelled = { ...facts, batch: { ...facts.batch, cancelledOn: day("2026-05-20") } };
  expect(refusalOf({ completedOn: day("2026-06-01"), results: [passed] }, cancelled)).toEqual({
    code: "batch-cancelled",
  });
});
