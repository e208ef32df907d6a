import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type Participant, refusalOf } from "./recommendation-rules";

const day = (text: string) => Day.parse(text);
const completed = { completedOn: day("2026-06-01"), assessed: false };
const participants = new Map<string, Participant>([
  ["ani", { name: "Ani", ...completed }],
  ["budi", { name: "Budi", ...completed, assessed: true }],
  ["citra", { name: "Citra", completedOn: null, assessed: false }],
]);
const refusal = (on: string, ...of: string[]) =>
  refusalOf(
    { assessedOn: day(on), results: of.map((enrolmentId) => ({ enrolmentId, recommendation: "COMPETENT" })) },
    { participants, today: day("2026-06-15") },
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
