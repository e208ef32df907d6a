import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { ChangeDetails } from "./change-details";
import {
  changesNothing,
  type KnownRequirement,
  plannedRequirements,
  requirementChangeOf,
  requirementsAfter,
  schemesMoved,
} from "./requirement-plan";

const day = (text: string) => Day.parse(text);
const known: KnownRequirement[] = [
  row("1", "CHAIR", "2025-08-25", null, ["old", "other"]),
  row("2", "TREASURER", "2025-08-25", null, ["other"]),
];

function row(id: string, position: "CHAIR" | "TREASURER", from: string, to: string | null, schemeIds: string[]) {
  return { id, position, validFrom: day(from), validTo: to === null ? null : day(to), legalBasis: "SE 1", schemeIds };
}

function planOf(details: ChangeDetails, effectiveOn: string, rows = known) {
  const change = requirementChangeOf(details, { effectiveOn: day(effectiveOn), legalBasis: "SE 2" }, rows);
  if (!change) throw new Error("It changes requirements.");
  return plannedRequirements(rows, change);
}
const supersession = (countsUntil: string | null): ChangeDetails => ({
  kind: "SUPERSESSION",
  schemeId: "old",
  successorId: "new",
  countsUntil: countsUntil === null ? null : day(countsUntil),
});
const opened = ({ opening }: ReturnType<typeof planOf>) =>
  opening.map(({ position, validFrom, validTo, schemeIds }) => [position, validFrom, validTo, schemeIds.toSorted()]);

test("an equivalent scheme joins the old one, from its day on", () => {
  const plan = planOf(supersession(null), "2027-01-01");
  expect(plan.ending).toEqual([{ id: "1", validTo: "2026-12-31" }]);
  expect(plan.dropped).toEqual([]);
  expect(opened(plan)).toEqual([["CHAIR", "2027-01-01", null, ["new", "old", "other"]]]);
});

test("one that is not equivalent counts through the last day of the transition", () => {
  expect(opened(planOf(supersession("2028-02-29"), "2027-01-01"))).toEqual([
    ["CHAIR", "2027-01-01", "2028-02-29", ["new", "old", "other"]],
    ["CHAIR", "2028-03-01", null, ["new", "other"]],
  ]);
});

test("without a transition it counts through the day before", () => {
  expect(opened(planOf(supersession("2028-02-28"), "2028-02-29"))).toEqual([
    ["CHAIR", "2028-02-29", null, ["new", "other"]],
  ]);
});

test("a requirement that ends by itself before the transition does keeps its end", () => {
  const rows = [row("1", "CHAIR", "2025-08-25", "2027-06-30", ["old"])];
  const plan = planOf(supersession("2027-12-31"), "2027-01-01", rows);
  expect(opened(plan)).toEqual([["CHAIR", "2027-01-01", "2027-06-30", ["new", "old"]]]);
});

test("what was already decided for later days is rewritten, and what ended stays", () => {
  const rows = [
    row("0", "CHAIR", "2024-01-01", "2025-08-24", ["old"]),
    row("1", "CHAIR", "2025-08-25", "2027-06-30", ["other"]),
    row("2", "CHAIR", "2027-07-01", null, ["old", "other"]),
  ];
  const plan = planOf(supersession("2027-12-31"), "2027-01-01", rows);
  expect(plan.ending).toEqual([]);
  expect(plan.dropped).toEqual(["2"]);
  expect(opened(plan)).toEqual([
    ["CHAIR", "2027-07-01", "2027-12-31", ["new", "old", "other"]],
    ["CHAIR", "2028-01-01", null, ["new", "other"]],
  ]);
});

test("a mapping asks for the same of each position, also of one for which nothing was asked", () => {
  const details: ChangeDetails = { kind: "MAPPING", positions: ["CHAIR", "SECRETARY"], schemeIds: ["new"] };
  const plan = planOf(details, "2027-01-01");
  expect(plan.ending).toEqual([{ id: "1", validTo: "2026-12-31" }]);
  expect(opened(plan)).toEqual([
    ["CHAIR", "2027-01-01", null, ["new"]],
    ["SECRETARY", "2027-01-01", null, ["new"]],
  ]);
  const after = requirementsAfter(known, plan);
  expect(
    after.filter(({ position }) => position === "CHAIR").map(({ validFrom, validTo }) => [validFrom, validTo]),
  ).toEqual([
    ["2025-08-25", "2026-12-31"],
    ["2027-01-01", null],
  ]);
  expect(schemesMoved(known, after).toSorted()).toEqual(["new", "old", "other"]);
});

test("of the schemes only those move whose days do", () => {
  const after = requirementsAfter(known, planOf(supersession(null), "2027-01-01"));
  expect(schemesMoved(known, after)).toEqual(["new"]);
});

test("asking for what is asked already changes nothing", () => {
  const same: ChangeDetails = { kind: "MAPPING", positions: ["TREASURER"], schemeIds: ["other"] };
  expect(changesNothing(planOf(same, "2027-01-01"))).toBe(true);
  expect(changesNothing(planOf(supersession(null), "2027-01-01", known.slice(1)))).toBe(true);
});
