import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type PathFacts, pathOn } from "./path-steps";

const on = Day.parse("2026-06-15");
const nothing: PathFacts = {
  legalEntityNumber: null,
  eventsAttended: 0,
  businessUnits: 0,
  licencesGranted: 0,
  registryNumber: null,
  registryCertifiedUntil: null,
};
const states = (facts: Partial<PathFacts>) => pathOn(on, { ...nothing, ...facts }).map(({ state }) => state);

test("it begins with the institution, and one step is next", () => {
  expect(pathOn(on, nothing)[0]).toEqual({ step: "INSTITUTION", state: "NEXT" });
  expect(states({}).filter((state) => state === "NEXT")).toHaveLength(1);
});

test("a step done out of its order counts; the first one open is next", () => {
  expect(states({ legalEntityNumber: "AHU-1", businessUnits: 2 })).toEqual([
    ...["DONE", "NEXT", "DONE", "LATER", "LATER", "LATER"],
  ]);
});

const all = {
  legalEntityNumber: "AHU-1",
  eventsAttended: 1,
  businessUnits: 1,
  licencesGranted: 1,
  registryNumber: "3",
};

test("a number is not yet a certificate", () => {
  expect(states(all)).toEqual(["DONE", "DONE", "DONE", "DONE", "DONE", "NEXT"]);
});

test.each([
  ["2026-06-14", "NEXT"],
  ["2026-06-15", "DONE"],
] as const)("a certificate through %s: the last step is %s", (until, state) => {
  expect(states({ ...all, registryCertifiedUntil: Day.parse(until) }).at(-1)).toBe(state);
});
