import { expect, test } from "vitest";
import { readOutcome } from "./outcome-names";
import { readPercent } from "./percents";

const readFrom = (read: ReturnType<typeof readOutcome> | ReturnType<typeof readPercent>) =>
  read.ok ? read.value.value : read.refusal;

test.each([
  ["Lulus", "COMPLETED"],
  [" LULUS ", "COMPLETED"],
  ["COMPLETED", "COMPLETED"],
  ["Tidak  Lulus", "FAILED"],
  ["tdk. lulus", "FAILED"],
  ["Mengundurkan diri", "DROPPED"],
  ["NO_SHOW", "NO_SHOW"],
  ["Tidak hadir", "NO_SHOW"],
  ["", null],
  ["-", null],
  ["ya", "outcome-unknown"],
  ["=A1", "formula"],
])("%o is %o", (text, outcome) => {
  expect(readFrom(readOutcome({ text }))).toBe(outcome);
});

test.each([
  ["0", 0],
  ["85", 85],
  ["85 %", 85],
  ["87,5%", 88],
  ["87.4", 87],
  ["100", 100],
  ["0,5%", 1],
  ["", null],
  ["0,85", "percent-unreadable"],
  ["101", "percent-unreadable"],
  ["100,4", "percent-unreadable"],
  ["semua", "percent-unreadable"],
  ["=1", "formula"],
])("%o is %o percent", (text, percent) => {
  expect(readFrom(readPercent({ text }))).toBe(percent);
});

test("what is rounded is told", () => {
  expect(readPercent({ text: "87,5" })).toEqual({ ok: true, value: { value: 88, notes: ["percent-rounded"] } });
});
