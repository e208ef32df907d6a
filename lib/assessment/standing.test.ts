import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type Journey, type Station, standingOf, stillOfInterest } from "./standing";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const nothing: Journey = {
  ...{ askedOn: null, course: null, result: null, application: null, assessedOn: null },
  ...{ decision: null, appeal: null, certifiedOn: null },
};
const course = { startsOn: day("2026-05-25"), endsOn: day("2026-05-29") };
const completed = { course, result: { outcome: "COMPLETED" as const, on: day("2026-05-30") } };
const assessed = { ...completed, assessedOn: day("2026-06-05") };
const notYet = { ...assessed, decision: { decision: "NOT_YET_COMPETENT" as const, decidedOn: day("2026-06-08") } };
const filed = { filedOn: day("2026-06-09"), outcome: null, outcomeOn: null };

test.each<[string, Partial<Journey>, string | null]>([
  ["waits for a seat", { askedOn: day("2026-06-01") }, "SEAT 2026-06-01 CENTRE"],
  ["sits in a course", { course: { ...course, endsOn: today } }, "COURSE 2026-05-25 CENTRE"],
  ["waits for the result", { course }, "RESULT 2026-05-29 CENTRE"],
  [
    "did not complete it",
    { course, result: { outcome: "FAILED", on: day("2026-05-30") } },
    "NOT_COMPLETED 2026-05-30 APPLICANT",
  ],
  ["waits for an assessor", completed, "ASSESSMENT 2026-05-30 ASSESSOR"],
  [
    "applied",
    { ...completed, application: { state: "SUBMITTED", since: day("2026-06-02") } },
    "SUBMITTED 2026-06-02 OFFICE",
  ],
  [
    "is to be assessed",
    { application: { state: "SCHEDULED", since: day("2026-06-03") } },
    "SCHEDULED 2026-06-03 ASSESSOR",
  ],
  ["waits for the pleno", assessed, "ASSESSED 2026-06-05 PLENO"],
  [
    "waits for the certificate",
    { ...assessed, decision: { decision: "COMPETENT", decidedOn: day("2026-06-10") } },
    "DECIDED_K 2026-06-10 OFFICE",
  ],
  ["may appeal", notYet, "DECIDED_BK 2026-06-08 APPLICANT"],
  ["appealed", { ...notYet, appeal: filed }, "APPEALED 2026-06-09 PLENO"],
  [
    "appealed in vain",
    { ...notYet, appeal: { ...filed, outcome: "NOT_YET_COMPETENT", outcomeOn: day("2026-06-12") } },
    "CLOSED 2026-06-12 APPLICANT",
  ],
  [
    "has it",
    {
      ...assessed,
      decision: { decision: "COMPETENT", decidedOn: day("2026-06-10") },
      certifiedOn: day("2026-06-14"),
    },
    "CERT_ISSUED 2026-06-14 NOBODY",
  ],
  ["has done nothing", {}, null],
])("whoever %s", (_, known, expected) => {
  const standing = standingOf({ ...nothing, ...known }, today);
  expect(standing && `${standing.station} ${standing.since} ${standing.waitsFor}`).toBe(expected);
});

test("a failed way is shown until the same scheme is tried again", () => {
  const way = (schemeId: string, station: Station, since: string) => ({
    schemeId,
    standing: { station, since: day(since), waitsFor: "APPLICANT" as const },
  });
  const failed = way("board", "DECIDED_BK", "2026-01-10");
  const again = way("board", "SCHEDULED", "2026-05-10");
  const other = way("savings", "NO_SHOW", "2026-03-10");
  const held = way("board", "CERT_ISSUED", "2025-01-10");
  expect(stillOfInterest([failed, again, other, held])).toEqual([again, other, held]);
  expect(stillOfInterest([failed, other])).toEqual([other, failed]);
});
