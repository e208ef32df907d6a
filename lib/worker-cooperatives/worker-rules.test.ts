import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type Backing, backingRefusal, foundingRefusal, licenceRefusal, membersRefusal } from "./worker-rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const company: Backing["company"] = { name: "PT Contoh", sector: "MANUFACTURING", size: "LARGE", regionCode: "36.03" };
const backing = (more: Partial<Backing>): Backing => ({
  ...{ company: null, unionName: null, federation: null, facilities: [], businessUnits: [] },
  ...more,
});

test.each([
  ["WORKER", {}, "company-missing"],
  ["WORKER", { company }, null],
  ["WORKER", { company, unionName: "SP Contoh", federation: "Federasi" }, null],
  ["UNION", { company }, "union-missing"],
  ["UNION", { unionName: "SP Contoh" }, null],
  ["WORKER", { company, federation: "Federasi" }, "federation-without-union"],
] as const)("behind a %s cooperative: %o", (kind, more, refusal) => {
  expect(backingRefusal(kind, backing(more))).toBe(refusal);
});

test.each([
  ["2026-06-15", null],
  ["2026-06-16", "founded-in-the-future"],
  ["1894-12-31", "founded-too-early"],
] as const)("founded on %s", (foundedOn, refusal) => {
  expect(foundingRefusal(day(foundedOn), today)).toBe(refusal);
});

test.each([
  [2026, null],
  [2027, "year-in-the-future"],
  [2019, null],
  [2018, "year-before-founding"],
] as const)("members of %i, founded in 2019", (year, refusal) => {
  expect(membersRefusal({ year, men: 1, women: 1 }, day("2019-12-31"), today)).toBe(refusal);
});

test.each([
  ["2026-06-15", null, null, null],
  ["2026-06-16", null, null, "licence-in-the-future"],
  ["2026-06-01", "2026-06-16", null, "licence-in-the-future"],
  ["2026-06-01", "2026-05-31", null, "granted-before-help"],
  ["2026-06-01", "2026-06-01", "812", null],
  ["2026-06-01", null, "812", "number-without-grant"],
] as const)("a licence helped on %s, granted on %s, numbered %s", (helpedOn, grantedOn, number, refusal) => {
  const licence = { helpedOn: day(helpedOn), grantedOn: grantedOn && day(grantedOn), number };
  expect(licenceRefusal({ kind: "FOOD", ...licence }, today)).toBe(refusal);
});
