import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { applicationStates } from "./candidate-states";
import { applicationProblem, type Participant, refusalOf } from "./recommendation-rules";

const day = (text: string) => Day.parse(text);
const completed = { completedOn: day("2026-06-01"), assessed: false, application: null };
const participants = new Map<string, Participant>([
  ["ani", { name: "Ani", ...completed }],
  ["budi", { name: "Budi", ...completed, assessed: true }],
  ["citra", { name: "Citra", ...completed, completedOn: null }],
]);
const units = [
  { code: "M.70DES00.002.1", core: true },
  { code: "G.47PEI00.017.1", core: false },
];
const sitting = { assessorId: "assessor", consent: false };
const refusal = (on: string, ...of: string[]) =>
  refusalOf(
    { assessedOn: day(on), results: of.map((enrolmentId) => ({ enrolmentId, recommendation: "COMPETENT" })) },
    { participants, units, today: day("2026-06-15"), ...sitting },
  );

test.each([
  [
    "2026-05-31",
    { code: "rows-refused", rows: [{ enrolmentId: "ani", name: "Ani", problem: "assessed-before-completion" }] },
  ],
  ["2026-06-01", null],
  ["2026-06-15", null],
  ["2026-06-16", { code: "in-the-future" }],
])("assessed on %s", (on, expected) => {
  expect(refusal(on, "ani")).toEqual(expected);
});

test("every wrong row is named, the right ones are not", () => {
  expect(refusal("2026-06-10", "ani", "budi", "citra", "a stranger", "ani")).toEqual({
    code: "rows-refused",
    rows: [
      { enrolmentId: "budi", name: "Budi", problem: "already-assessed" },
      { enrolmentId: "citra", name: "Citra", problem: "not-completed" },
      { enrolmentId: "a stranger", name: "", problem: "not-in-this-batch" },
      { enrolmentId: "ani", name: "Ani", problem: "named-twice" },
    ],
  });
});

test("nothing entered is nothing to record", () => {
  expect(refusal("2026-06-10")).toEqual({ code: "nothing-entered" });
});

test("the units have to carry each recommendation", () => {
  const results = [
    { enrolmentId: "ani", recommendation: "COMPETENT" as const, notYetUnits: ["M.70DES00.002.1"] },
    { enrolmentId: "dewi", recommendation: "NOT_YET_COMPETENT" as const },
    { enrolmentId: "eka", recommendation: "COMPETENT" as const, notYetUnits: ["G.47PEI00.017.1"] },
  ];
  const known = new Map(participants)
    .set("dewi", { name: "Dewi", ...completed })
    .set("eka", { name: "Eka", ...completed });
  const facts = { participants: known, units, today: day("2026-06-15"), ...sitting };
  expect(refusalOf({ assessedOn: day("2026-06-10"), results }, facts)).toEqual({
    code: "rows-refused",
    rows: [
      { enrolmentId: "ani", name: "Ani", problem: "core-unit-not-yet" },
      { enrolmentId: "dewi", name: "Dewi", problem: "no-unit-not-yet" },
    ],
  });
});

const scheduled = { state: "SCHEDULED" as const, assessorId: "assessor", scheduledOn: day("2026-06-10") };

type Scheduled = Parameters<typeof applicationProblem>[0];
type Changes = { consent?: boolean; assessedOn?: Day };

test.each<[Scheduled, Changes, string | null]>([
  [scheduled, {}, "consent-missing"],
  [scheduled, { consent: true }, null],
  [{ ...scheduled, state: "PRE_ASSESSED" }, {}, null],
  [{ ...scheduled, state: "PRE_ASSESSED", assessorId: "another" }, {}, "other-assessor"],
  [{ ...scheduled, state: "PRE_ASSESSED" }, { assessedOn: day("2026-06-09") }, "before-scheduled-day"],
  [{ ...scheduled, state: "PRE_ASSESSED" }, { assessedOn: day("2026-06-11") }, null],
  ...applicationStates
    .filter((state) => state !== "SCHEDULED" && state !== "PRE_ASSESSED")
    .map((state): [Scheduled, Changes, string] => [{ ...scheduled, state }, { consent: true }, "not-ready"]),
])("an application %j, assessed with %j: %s", (application, changes, problem) => {
  expect(applicationProblem(application, { assessedOn: day("2026-06-10"), ...sitting, ...changes })).toBe(problem);
});
