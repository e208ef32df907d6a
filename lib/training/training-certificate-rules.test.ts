import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { awaitsPaper, type FinishedParticipant, paperRefusal } from "./training-certificate-rules";

const day = (text: string) => Day.parse(text);
const completed: FinishedParticipant = { outcome: "COMPLETED", recordedFor: day("2026-06-05"), certified: false };
const later = { ...completed, recordedFor: day("2026-06-08") };

test.each([
  [completed, true],
  [{ ...completed, certified: true }, false],
  [{ ...completed, outcome: "FAILED" } as const, false],
  [{ ...completed, outcome: "DROPPED" } as const, false],
  [{ ...completed, outcome: "NO_SHOW" } as const, false],
])("%j waits for a paper: %s", (participant, waits) => {
  expect(awaitsPaper(participant)).toBe(waits);
});

test.each([
  ["2026-06-07", "before-completion"],
  ["2026-06-08", null],
  ["2026-06-15", null],
  ["2026-06-16", "in-the-future"],
] as const)("issued on %s: %s", (on, refusal) => {
  const facts = { finished: [completed, later], today: day("2026-06-15") };
  expect(paperRefusal(day(on), facts)).toBe(refusal);
});

test.each([[[]], [[{ ...completed, certified: true }]], [[{ ...completed, outcome: "FAILED" } as const]]])(
  "without anybody who waits there is nothing to issue: %j",
  (finished) => {
    const facts = { finished, today: day("2026-06-15") };
    expect(paperRefusal(day("2026-06-15"), facts)).toBe("nothing-to-issue");
  },
);
