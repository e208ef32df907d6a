import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type AssessedCandidate, refusalOf } from "./decision-rules";

const day = (text: string) => Day.parse(text);
const assessed = { assessedOn: day("2026-06-10"), assessorId: "the assessor", decided: false };
const candidates = new Map<string, AssessedCandidate>([
  ["ani", { name: "Ani", ...assessed }],
  ["budi", { name: "Budi", ...assessed, decided: true }],
  ["citra", { name: "Citra", ...assessed, assessorId: "the pleno" }],
  ["dewi", { name: "Dewi", ...assessed, assessorId: "a member" }],
]);
const refusal = (on: string, ...of: string[]) =>
  refusalOf(
    { decidedOn: day(on), results: of.map((assessmentId) => ({ assessmentId, decision: "COMPETENT" })) },
    { candidates, decidedById: "the pleno", memberIds: ["a member"], today: day("2026-06-15") },
  );

test.each([
  [
    "2026-06-09",
    { code: "rows-refused", rows: [{ assessmentId: "ani", name: "Ani", problem: "decided-before-assessment" }] },
  ],
  ["2026-06-10", null],
  ["2026-06-15", null],
  ["2026-06-16", { code: "in-the-future" }],
])("decided on %s", (on, expected) => {
  expect(refusal(on, "ani")).toEqual(expected);
});

test("nobody decides about a candidate they assessed; every wrong row is named", () => {
  expect(refusal("2026-06-12", "ani", "budi", "citra", "a stranger", "ani")).toEqual({
    code: "rows-refused",
    rows: [
      { assessmentId: "budi", name: "Budi", problem: "already-decided" },
      { assessmentId: "citra", name: "Citra", problem: "own-assessment" },
      { assessmentId: "a stranger", name: "", problem: "not-in-this-batch" },
      { assessmentId: "ani", name: "Ani", problem: "named-twice" },
    ],
  });
});

test("no assessor sits in the pleno about their own candidate", () => {
  expect(refusal("2026-06-12", "ani", "dewi")).toEqual({
    code: "rows-refused",
    rows: [{ assessmentId: "dewi", name: "Dewi", problem: "assessor-in-pleno" }],
  });
});

test("nothing entered is nothing to record", () => {
  expect(refusal("2026-06-12")).toEqual({ code: "nothing-entered" });
});
