import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type Applying, papersProblem, rowProblems } from "./batch-application-rules";
import { applicationStates } from "./candidate-states";

const fresh: Applying = { name: "Ani", completed: true, assessed: false, state: null };
const units = [{ code: "M.70DES00.002.1", core: true }];
const problems = (applying: Applying, schedules = false, notYetUnits: string[] = []) =>
  rowProblems([{ enrolmentId: "ani", notYetUnits }], { participants: new Map([["ani", applying]]), units, schedules });

test.each([
  [fresh, null],
  [{ ...fresh, completed: false }, "not-completed"],
  [{ ...fresh, assessed: true }, "already-assessed"],
  [{ ...fresh, state: "SUBMITTED" as const }, "already-recorded"],
])("%j without a schedule: %s", (applying, problem) => {
  expect(problems(applying)[0]?.problem ?? null).toBe(problem);
});

test.each(applicationStates)("one that is %s comes along to be scheduled, where it may", (state) => {
  const ready = state === "SELF_ASSESSED" || state === "SCHEDULED";
  expect(problems({ ...fresh, state }, true)[0]?.problem ?? null).toBe(ready ? null : "not-ready");
});

test("units are those of the scheme, and everybody is named once and of this batch", () => {
  expect(problems(fresh, false, ["M.70DES00.009.1"])[0]?.problem).toBe("unit-not-in-scheme");
  const facts = { participants: new Map([["ani", fresh]]), units, schedules: false };
  expect(rowProblems([{ enrolmentId: "ani" }, { enrolmentId: "ani" }, { enrolmentId: "budi" }], facts)).toEqual([
    { enrolmentId: "ani", name: "Ani", problem: "named-twice" },
    { enrolmentId: "budi", name: "", problem: "not-in-this-batch" },
  ]);
});

const today = Day.parse("2026-06-15");
test.each([
  ["2026-06-15", "Salinan KTP", 1, null],
  ["2026-06-16", "Salinan KTP", 1, "in-the-future"],
  ["2026-06-15", "", 1, "evidence-missing"],
  ["2026-06-15", "a".repeat(21), 1, "text-too-long"],
  ["2026-06-15", "Salinan KTP", 0, "nothing-entered"],
])("papers of %s, %j for %d: %s", (on, evidence, count, code) => {
  const asked = { receivedOn: Day.parse(on), evidence, count };
  expect(papersProblem(asked, { today, longest: 20 })?.code ?? null).toBe(code);
});
