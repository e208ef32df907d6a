import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { StandardStation } from "./stations";
import { type NewStep, projectRefusal, stepRefusal } from "./step-rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-11-22");
const step: NewStep = {
  ...{ happenedOn: day("2026-11-20"), venue: "Jakarta", participants: 40, people: [], reference: "", remarks: "" },
};
const before = { station: "PROPOSED" as StandardStation, happenedOn: day("2026-10-01"), route: "NATIONAL" as const };
const team = { ...step, people: ["Rahmawati, ketua tim perumus"], reference: "SK 12/2026" };

test.each<[string, StandardStation, NewStep, typeof before, string | null]>([
  ["a team with its decree", "TEAM_FORMED", team, before, null],
  ["on the same day as the step before", "TEAM_FORMED", { ...team, happenedOn: before.happenedOn }, before, null],
  ["today", "TEAM_FORMED", { ...team, happenedOn: today }, before, null],
  ["tomorrow", "TEAM_FORMED", { ...team, happenedOn: day("2026-11-23") }, before, "in-the-future"],
  ["before the step before", "TEAM_FORMED", { ...team, happenedOn: day("2026-09-30") }, before, "before-the-last-step"],
  ["a team without members", "TEAM_FORMED", { ...team, people: [] }, before, "people-missing"],
  ["a team without its decree", "TEAM_FORMED", { ...team, reference: " " }, before, "reference-missing"],
  ["a convention before there is a draft", "CONVENTION_HELD", team, before, "station-not-next"],
  [
    "29 February of no leap year is no day; of a leap year it is",
    "DRAFTED",
    { ...step, happenedOn: day("2024-02-29") },
    { ...before, station: "TEAM_FORMED", happenedOn: day("2024-02-28") },
    null,
  ],
  [
    "a meeting of nobody",
    "DRAFTED",
    { ...step, participants: 0 },
    { ...before, station: "TEAM_FORMED" },
    "participants-impossible",
  ],
])("%s", (_, station, asked, last, refusal) => {
  expect(stepRefusal(station, asked, last, today)).toBe(refusal);
});

test("a project is for positions, or for whom else it says", () => {
  const project = { title: "SKKNI", route: "NATIONAL" as const, sponsor: "Kemenkop", positions: [], forWhom: "" };
  expect(projectRefusal(project)).toBe("for-nobody");
  expect(projectRefusal({ ...project, forWhom: "Manajer" })).toBe(null);
  expect(projectRefusal({ ...project, positions: ["CHAIR"] })).toBe(null);
});
