import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type FormationStage, furthestStage, type ReachedStage, stageRefusal } from "./formation-rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const reached: ReachedStage[] = [
  { stage: "VILLAGE_MEETING_HELD", reachedOn: day("2025-05-10") },
  { stage: "DEED_SIGNED", reachedOn: day("2025-05-20") },
  { stage: "LEGAL_ENTITY", reachedOn: day("2025-06-30") },
];

test.each([
  ["SOCIALISED", "2025-05-09", null],
  ["SOCIALISED", "2025-05-10", null],
  ["SOCIALISED", "2025-05-11", "stage-after-later-one"],
  ["FOUNDING_MEETING_HELD", "2025-05-09", "stage-before-earlier-one"],
  ["FOUNDING_MEETING_HELD", "2025-05-10", null],
  ["FOUNDING_MEETING_HELD", "2025-05-20", null],
  ["FOUNDING_MEETING_HELD", "2025-05-21", "stage-after-later-one"],
  ["LEGAL_PENDING", "2025-05-19", "stage-before-earlier-one"],
  ["LEGAL_PENDING", "2025-06-30", null],
  ["LEGAL_PENDING", "2025-07-01", "stage-after-later-one"],
  // A correction is not held against the day it corrects.
  ["DEED_SIGNED", "2025-05-10", null],
  ["DEED_SIGNED", "2025-06-30", null],
  ["LEGAL_ENTITY", "2025-05-19", "stage-before-earlier-one"],
  ["LEGAL_ENTITY", "2026-06-15", null],
  ["LEGAL_ENTITY", "2026-06-16", "stage-in-the-future"],
] as const)("%s on %s", (stage, reachedOn, refusal) => {
  expect(stageRefusal({ stage, reachedOn: day(reachedOn) }, reached, today)).toBe(refusal);
});

test.each<[FormationStage[], FormationStage | null]>([
  [[], null],
  [["SOCIALISED"], "SOCIALISED"],
  [["DEED_SIGNED", "SOCIALISED"], "DEED_SIGNED"],
  [["LEGAL_ENTITY"], "LEGAL_ENTITY"],
])("after %j the furthest is %s", (stages, furthest) => {
  expect(furthestStage(stages.map((stage) => ({ stage, reachedOn: today })))).toBe(furthest);
});
