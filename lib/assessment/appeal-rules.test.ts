import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { fileRefusal, settleRefusal } from "./appeal-rules";
import { candidateStates } from "./candidate-states";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const reason = "Unit 2 dinilai tanpa saya diminta praktik";
const filed = (filedOn: string, why = reason) =>
  fileRefusal({ filedOn: day(filedOn), reason: why }, { state: "DECIDED_BK", decidedOn: day("2026-06-10"), today });

test.each([
  ["2026-06-09", "before-decision"],
  ["2026-06-10", null],
  ["2026-06-15", null],
  ["2026-06-16", "in-the-future"],
])("filed on %s", (on, expected) => {
  expect(filed(on)).toBe(expected);
});

test.each(candidateStates)("a candidate who is %s", (state) => {
  const answer = fileRefusal({ filedOn: today, reason }, { state, decidedOn: day("2026-06-10"), today });
  const expected = state === "DECIDED_BK" ? null : "not-possible-now";
  expect(answer).toBe(state === "APPEALED" || state === "CLOSED" ? "already-appealed" : expected);
});

test("an appeal says why", () => {
  expect(filed("2026-06-12", "tidak adil")).toBeNull();
  expect(filed("2026-06-12", "tak adil")).toBe("reason-missing");
  expect(filed("2026-06-12", "a".repeat(1001))).toBe("reason-too-long");
});

const appealed = {
  assessorId: "assessor",
  decidedById: "chair",
  decidedMemberIds: ["member"],
  filedOn: day("2026-06-12"),
  settled: false,
};
const asked = { settledOn: day("2026-06-14"), settledById: "another", memberIds: ["a fourth"], reason };

test.each([
  [{}, null],
  [{ settledById: "assessor" }, "assessed-or-decided"],
  [{ settledById: "chair" }, "assessed-or-decided"],
  [{ settledById: "member" }, "assessed-or-decided"],
  [{ memberIds: ["assessor"] }, "member-assessed-or-decided"],
  [{ memberIds: ["a fourth", "chair"] }, "member-assessed-or-decided"],
  [{ memberIds: ["member"] }, "member-assessed-or-decided"],
  [{ settledOn: day("2026-06-11") }, "before-appeal"],
  [{ settledOn: day("2026-06-12") }, null],
  [{ settledOn: day("2026-06-16") }, "in-the-future"],
  [{ reason: "ya" }, "reason-missing"],
])("settled with %j: %s", (changes, expected) => {
  expect(settleRefusal({ ...asked, ...changes }, appealed, today)).toBe(expected);
});

test("an appeal is settled once", () => {
  expect(settleRefusal(asked, { ...appealed, settled: true }, today)).toBe("already-settled");
});
