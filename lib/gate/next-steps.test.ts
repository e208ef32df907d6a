import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { seatsOn } from "@/lib/cooperatives/seats";
import type { GateAnswer } from "./may-manage";
import { type NextSteps, nextSteps, rankedSteps } from "./next-steps";
import type { GatedTerm } from "./queries";

const day = (text: string) => Day.parse(text);
const on = day("2026-06-15");
const term = (position: Position, gate: Partial<GateAnswer>, more: Partial<GatedTerm> = {}): GatedTerm => ({
  id: position,
  personId: position,
  name: position,
  position,
  basis: "ELECTED",
  startDate: day("2025-06-01"),
  endDate: null,
  endReason: null,
  version: 1,
  certificate: null,
  gate: { mayManage: true, reasons: [], changesOn: null, ...gate },
  ...more,
});
const requirement = (position: Position, schemeId: string, validTo: Day | null = null) => ({
  position,
  validFrom: day("2025-01-01"),
  validTo,
  schemeIds: [schemeId],
});
const stepsFor = (terms: GatedTerm[]) =>
  nextSteps(
    seatsOn(on, "RURAL_VILLAGE", terms),
    [
      requirement("CHAIR", "old", day("2025-12-31")),
      requirement("CHAIR", "board"),
      requirement("TREASURER", "finance"),
    ],
    on,
  );

test("vacant are required posts that nobody holds and nobody is to take", () => {
  const coming = term("SECRETARY", {}, { startDate: day("2026-07-01") });
  const { vacant } = stepsFor([term("CHAIR", {}), coming, term("SUPERVISOR_MEMBER", {})]);
  expect(vacant).toEqual([
    "VICE_CHAIR_BUSINESS",
    "VICE_CHAIR_MEMBERSHIP",
    "TREASURER",
    "SUPERVISOR_CHAIR",
    "SUPERVISOR_MEMBER",
  ]);
});

test("who has no course yet needs the schemes asked for today", () => {
  const untrained = term("CHAIR", { mayManage: false, reasons: ["NO_TRAINING", "NOT_ASSESSED"] });
  const expired = term("TREASURER", { mayManage: false, reasons: ["EXPIRED"] });
  expect(stepsFor([untrained, expired])).toMatchObject({
    uncertified: [{ id: "CHAIR" }, { id: "TREASURER" }],
    schemesToTrain: ["board"],
  });
});

test("what lapses within 90 days, the first first; a term that ends is no lapse", () => {
  const steps = stepsFor([
    term("CHAIR", { changesOn: day("2026-09-13") }),
    term("TREASURER", { changesOn: day("2026-07-01") }),
    term("SECRETARY", { changesOn: day("2026-09-14") }),
    term("SUPERVISOR_CHAIR", { changesOn: day("2026-07-01") }, { endDate: day("2026-06-30") }),
  ]);
  expect(steps.lapsing.map(({ id, lapsesOn }) => [id, lapsesOn])).toEqual([
    ["TREASURER", "2026-07-01"],
    ["CHAIR", "2026-09-13"],
  ]);
});

const nothing: NextSteps = { vacant: [], uncertified: [], schemesToTrain: [], lapsing: [] };
const lapsing = (lapsesOn: string) => [{ ...term("CHAIR", {}), lapsesOn: day(lapsesOn) }];
const finding = { rule: "BOARD_EVEN", severity: "FINDING" } as const;
const warning = { rule: "COORDINATES_UNLIKELY", severity: "WARN" } as const;

test("three steps at most, the most useful first", () => {
  const all = {
    ...nothing,
    vacant: ["CHAIR" as const],
    uncertified: [term("SECRETARY", {})],
    lapsing: lapsing("2026-07-01"),
  };
  expect(rankedSteps(nothing, { findings: [] }, on)).toEqual([]);
  expect(rankedSteps(all, { findings: [finding] }, on)).toEqual(["VACANT", "LAPSING", "FINDINGS"]);
  expect(rankedSteps({ ...all, vacant: [] }, { findings: [finding] }, on)).toEqual([
    "LAPSING",
    "FINDINGS",
    "UNCERTIFIED",
  ]);
});

test.each([
  ["2026-07-15", ["LAPSING", "UNCERTIFIED"]],
  ["2026-07-16", ["UNCERTIFIED", "LAPSING"]],
])("what lapses on %s, a month being 30 days: %j", (lapsesOn, expected) => {
  const steps = { ...nothing, uncertified: [term("SECRETARY", {})], lapsing: lapsing(lapsesOn) };
  expect(rankedSteps(steps, { findings: [] }, on)).toEqual(expected);
});

test("a warning comes last, an indicator never", () => {
  const steps = { ...nothing, uncertified: [term("SECRETARY", {})] };
  expect(rankedSteps(steps, { findings: [warning] }, on)).toEqual(["UNCERTIFIED", "FINDINGS"]);
  expect(rankedSteps(steps, { findings: [{ rule: "NO_WOMAN_IN_OFFICE", severity: "INDICATOR" }] }, on)).toEqual([
    "UNCERTIFIED",
  ]);
});

test("what filling a vacant post mends is no step of its own, unless every post is filled", () => {
  const small = { rule: "BOARD_TOO_SMALL", severity: "FINDING" } as const;
  expect(rankedSteps({ ...nothing, vacant: ["TREASURER"] }, { findings: [small] }, on)).toEqual(["VACANT"]);
  // The ministry asks for more than the posts that have a name.
  expect(rankedSteps(nothing, { findings: [small] }, on)).toEqual(["FINDINGS"]);
});

test("what was sent back comes before all else", () => {
  const steps = { ...nothing, vacant: ["CHAIR" as const], uncertified: [term("SECRETARY", {})] };
  expect(rankedSteps(steps, { findings: [finding], returned: 1 }, on)).toEqual(["RETURNED", "VACANT", "FINDINGS"]);
});
