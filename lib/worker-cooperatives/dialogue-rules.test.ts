import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { attendanceRefusal, dialogueDaysRefusal, doneRefusal, followUpStateOn } from "./dialogue-rules";

const day = (text: string) => Day.parse(text);
const today = day("2021-09-20");

test.each([
  ["2021-09-16", "2021-09-17", null],
  ["2021-09-16", "2021-09-16", null],
  ["2021-09-17", "2021-09-16", "ends-before-start"],
  ["2021-09-01", "2021-10-01", null],
  ["2021-09-01", "2021-10-02", "longer-than-a-month"],
] as const)("from %s to %s", (startsOn, endsOn, refusal) => {
  expect(dialogueDaysRefusal({ startsOn: day(startsOn), endsOn: day(endsOn) })).toBe(refusal);
});

test.each([
  [true, 3, 1, "2021-09-20", null],
  [true, 0, 0, "2021-09-20", "nobody-came-with-it"],
  [false, 0, 0, "2021-09-20", null],
  [true, 3, 1, "2021-09-21", "not-begun"],
  [null, 0, 0, "2021-09-21", null],
] as const)("attended %s with %i and %i, beginning %s", (attended, men, women, startsOn, refusal) => {
  const attendance = { cooperativeId: "", version: 1, attended, men, women };
  expect(attendanceRefusal(attendance, day(startsOn), today)).toBe(refusal);
});

test.each([
  ["2021-09-20", null, "OPEN"],
  ["2021-09-19", null, "OVERDUE"],
  ["2021-09-19", "2021-09-20", "DONE"],
  ["2021-09-30", "2021-09-21", "OPEN"],
] as const)("due %s, done %s", (dueOn, doneOn, state) => {
  expect(followUpStateOn(today, { dueOn: day(dueOn), doneOn: doneOn && day(doneOn) })).toBe(state);
});

test.each([
  ["2021-09-20", null],
  ["2021-09-21", "done-in-the-future"],
  ["2021-09-15", "done-before-dialogue"],
] as const)("done on %s", (doneOn, refusal) => {
  expect(doneRefusal(day(doneOn), day("2021-09-16"), today)).toBe(refusal);
});
