import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import {
  type AttendanceFacts,
  type AttendanceState,
  changesIn,
  type EnteredDay,
  type KeptDay,
  longestNote,
  refusalOf,
} from "./attendance-rules";

const day = (text: string) => Day.parse(text);
const [monday, tuesday] = [day("2026-06-01"), day("2026-06-02")];

const keptMonday: KeptDay = {
  version: 3,
  marks: new Map([
    ["ani", { state: "PRESENT", note: "" }],
    ["budi", { state: "EXCUSED", note: "sakit" }],
    ["citra", { state: "ABSENT", note: "" }],
  ]),
};
const facts: AttendanceFacts = {
  batch: { startsOn: monday, endsOn: day("2026-06-05"), cancelledOn: null },
  participants: new Map([
    ["ani", { hasResult: false }],
    ["budi", { hasResult: false }],
    ["citra", { hasResult: true }],
  ]),
  kept: new Map([[monday, keptMonday]]),
  today: day("2026-06-03"),
};

type Said = AttendanceState | null;
const entered = (on: Day, ani: Said, budi: Said, more: Partial<EnteredDay> = {}): EnteredDay => ({
  day: on,
  version: on === monday ? 3 : 0,
  marks: [
    { enrolmentId: "ani", state: ani, note: null },
    { enrolmentId: "budi", state: budi, note: null },
  ],
  ...more,
});
const refused = (days: unknown[], marks: unknown[]) => ({ code: "entries-refused", days, marks });

test.each([
  ["2026-05-31", "not-a-day-of-the-batch"],
  ["2026-06-02", null],
  ["2026-06-03", null],
  ["2026-06-04", "in-the-future"],
  ["2026-06-06", "not-a-day-of-the-batch"],
] as const)("on %s", (on, problem) => {
  const expected = problem && refused([{ day: on, problem }], []);
  expect(refusalOf([entered(day(on), "PRESENT", "ABSENT")], facts)).toEqual(expected);
});

test("of a batch that is cancelled nothing is recorded, from its own day on", () => {
  const cancelled = (on: string) => ({ ...facts, batch: { ...facts.batch, cancelledOn: day(on) } });
  expect(refusalOf([entered(tuesday, "PRESENT", "ABSENT")], cancelled("2026-06-03"))).toEqual({
    code: "batch-cancelled",
  });
  expect(refusalOf([entered(tuesday, "PRESENT", "ABSENT")], cancelled("2026-06-04"))).toBeNull();
});

test("a day is kept for all participants or for none", () => {
  expect(refusalOf([entered(tuesday, "PRESENT", null)], facts)).toEqual(
    refused([], [{ day: tuesday, enrolmentId: "budi", problem: "not-marked" }]),
  );
  const aniAlone = { day: tuesday, version: 0, marks: [{ enrolmentId: "ani", state: "PRESENT", note: null }] } as const;
  expect(refusalOf([{ ...aniAlone, marks: [...aniAlone.marks] }], facts)).toEqual(
    refused([], [{ day: tuesday, enrolmentId: "budi", problem: "not-marked" }]),
  );
  expect(refusalOf([entered(monday, null, null)], facts)).toBeNull();
  expect(changesIn([entered(monday, null, null)], facts)).toEqual([{ day: monday, set: [], cleared: ["ani", "budi"] }]);
});

test("whoever is excused is excused for a reason; the reason that stands is kept", () => {
  expect(refusalOf([entered(tuesday, "EXCUSED", "PRESENT")], facts)).toEqual(
    refused([], [{ day: tuesday, enrolmentId: "ani", problem: "note-missing" }]),
  );
  expect(refusalOf([entered(monday, "ABSENT", "EXCUSED")], facts)).toBeNull();
  expect(changesIn([entered(monday, "ABSENT", "EXCUSED")], facts)).toEqual([
    { day: monday, set: [{ enrolmentId: "ani", state: "ABSENT", note: "" }], cleared: [] },
  ]);
  const tooLong = entered(tuesday, "PRESENT", "PRESENT", {
    marks: [
      { enrolmentId: "ani", state: "PRESENT", note: "x".repeat(longestNote + 1) },
      { enrolmentId: "budi", state: "PRESENT", note: "" },
    ],
  });
  expect(refusalOf([tooLong], facts)).toEqual(
    refused([], [{ day: tuesday, enrolmentId: "ani", problem: "note-too-long" }]),
  );
});

test("a result that is recorded holds the days it was counted from, and a stranger is named", () => {
  const marks = [
    ...entered(monday, "PRESENT", "PRESENT").marks,
    { enrolmentId: "citra", state: "PRESENT" as const, note: "" },
    { enrolmentId: "dewi", state: "PRESENT" as const, note: "" },
    { enrolmentId: "ani", state: "ABSENT" as const, note: "" },
  ];
  expect(refusalOf([{ day: monday, version: 3, marks }], facts)).toEqual(
    refused(
      [],
      [
        { day: monday, enrolmentId: "citra", problem: "result-recorded" },
        { day: monday, enrolmentId: "dewi", problem: "not-in-this-batch" },
        { day: monday, enrolmentId: "ani", problem: "named-twice" },
      ],
    ),
  );
});

test("a day that somebody else has changed, or that stands twice, is refused", () => {
  expect(refusalOf([entered(monday, "ABSENT", "ABSENT", { version: 2 })], facts)).toEqual(
    refused([{ day: monday, problem: "changed-meanwhile" }], []),
  );
  const twice = entered(tuesday, "PRESENT", "PRESENT");
  expect(refusalOf([twice, twice], facts)).toEqual(refused([{ day: tuesday, problem: "named-twice" }], []));
});

test("what stays as it is is no change, and a form without one is told so", () => {
  const same = [entered(monday, "PRESENT", "EXCUSED"), entered(tuesday, null, null)];
  expect(changesIn(same, facts)).toEqual([]);
  expect(refusalOf(same, facts)).toEqual({ code: "nothing-changed" });
});
