import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { Position } from "./positions";
import { endRefusal, lastDayBefore, replaceRefusal, type Start, startRefusal } from "./term-rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const term = (id: string, position: Position, startDate = "2025-06-01", endDate: string | null = null) => ({
  id,
  personId: `person of ${id}`,
  position,
  startDate: day(startDate),
  endDate: endDate === null ? null : day(endDate),
  version: 1,
});
const cooperative = (...terms: ReturnType<typeof term>[]) => ({
  foundedOn: day("2015-01-01"),
  dissolvedOn: null,
  terms,
});
const newTreasurer = (more: Partial<Start> = {}): Start => ({
  personId: null,
  birthDate: day("1987-11-12"),
  position: "TREASURER",
  startDate: day("2026-06-01"),
  ...more,
});

test.each([
  ["2014-12-31", "starts-before-founding"],
  ["2021-06-15", "term-over-five-years"],
  ["2021-06-16", null],
  ["2027-06-15", null],
  ["2027-06-16", "starts-too-far-ahead"],
])("starting on %s: %s", (startDate, refusal) => {
  expect(startRefusal(newTreasurer({ startDate: day(startDate) }), cooperative(), today)).toBe(refusal);
});

test.each([
  ["2009-06-01", null],
  ["2009-06-02", "under-17"],
  // Of age on 28 February, since 2025 has no 29th.
  ["2008-02-29", null],
])("born on %s: %s", (birthDate, refusal) => {
  expect(startRefusal(newTreasurer({ birthDate: day(birthDate) }), cooperative(), today)).toBe(refusal);
});

test("a post that exists once is free from the day after its holder's last", () => {
  const held = cooperative(term("a", "TREASURER", "2025-06-01", "2026-05-31"));
  expect(startRefusal(newTreasurer(), held, today)).toBe(null);
  expect(startRefusal(newTreasurer({ startDate: day("2026-05-31") }), held, today)).toBe("post-taken");
  expect(startRefusal(newTreasurer(), cooperative(term("a", "TREASURER", "2026-12-01")), today)).toBe("post-taken");
  expect(startRefusal(newTreasurer(), cooperative(term("a", "CHAIR")), today)).toBe(null);
  const members = cooperative(term("a", "SUPERVISOR_MEMBER"), term("b", "SUPERVISOR_MEMBER"));
  expect(startRefusal(newTreasurer({ position: "SUPERVISOR_MEMBER" }), members, today)).toBe(null);
});

test.each(["CHAIR", "SUPERVISOR_MEMBER"] as const)("whoever is %s takes no second post", (position) => {
  const held = cooperative(term("a", position));
  expect(startRefusal(newTreasurer({ personId: "person of a" }), held, today)).toBe("already-in-this-cooperative");
});

test("nobody new is anybody who is there", () => {
  expect(startRefusal(newTreasurer({ personId: null }), cooperative(term("a", "CHAIR")), today)).toBe(null);
});

const ending = (endDate: string, reason: "RESIGNED" | "DECEASED" = "RESIGNED") => ({ endDate: day(endDate), reason });

test.each([
  ["2025-05-31", "end-before-start"],
  ["2025-06-01", null],
  ["2030-05-31", null],
  ["2030-06-01", "term-over-five-years"],
])("ending on %s: %s", (endDate, refusal) => {
  const held = term("a", "CHAIR");
  expect(endRefusal(held, ending(endDate), cooperative(held), today)).toBe(refusal);
});

test("a term may be ended although it ran too long, and no more once it is over", () => {
  const long = term("a", "CHAIR", "2018-01-01");
  expect(endRefusal(long, ending("2026-06-15"), cooperative(long), today)).toBe(null);
  const over = term("a", "CHAIR", "2025-06-01", "2026-06-14");
  expect(endRefusal(over, ending("2026-06-13"), cooperative(over), today)).toBe("already-ended");
  const lastDay = term("a", "CHAIR", "2025-06-01", "2026-06-15");
  expect(endRefusal(lastDay, ending("2026-06-30"), cooperative(lastDay), today)).toBe(null);
});

test("not into the next term of the post or of the person", () => {
  const held = term("a", "CHAIR", "2025-06-01", "2026-07-31");
  const next = term("b", "CHAIR", "2026-08-01");
  const ownNext = { ...term("c", "SECRETARY", "2026-08-01"), personId: held.personId };
  for (const other of [next, ownNext]) {
    expect(endRefusal(held, ending("2026-08-01"), cooperative(held, other), today)).toBe("ends-after-next-term");
    expect(endRefusal(held, ending("2026-07-31"), cooperative(held, other), today)).toBe(null);
  }
});

test("nobody dies on a day to come", () => {
  const held = term("a", "CHAIR");
  expect(endRefusal(held, ending("2026-06-16", "DECEASED"), cooperative(held), today)).toBe("dies-in-the-future");
});

test("a successor starts after the holder, who leaves the day before or earlier", () => {
  const held = term("a", "TREASURER");
  const replace = (startDate: string, more = {}) =>
    replaceRefusal(held, newTreasurer({ startDate: day(startDate), ...more }), cooperative(held), today);
  expect(replace("2025-06-01")).toBe("starts-before-predecessor");
  expect(replace("2025-06-02")).toBe(null);
  expect(replace("2026-08-01", { personId: held.personId })).toBe(null);
  expect(lastDayBefore({ endDate: null }, day("2026-03-01"))).toBe("2026-02-28");
  expect(lastDayBefore({ endDate: day("2026-02-10") }, day("2026-03-01"))).toBe("2026-02-10");

  const over = term("a", "TREASURER", "2025-06-01", "2026-06-14");
  expect(replaceRefusal(over, newTreasurer({ startDate: today }), cooperative(over), today)).toBe("already-ended");
});
