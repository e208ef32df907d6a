import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { boardFacts, termFacts, wholeBoard } from "@/tests/factories/board-facts";
import type { BoardFacts } from "./board-facts";
import { findingsAfter } from "./findings-after";
import { broughtAboutBy, foundOnBoard } from "./found-on-board";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const brought = (facts: BoardFacts, saved: "started" | "replaced" | "ended", term: string) =>
  broughtAboutBy({ facts, changes: [] }, { saved, term }, today).map(({ rule }) => rule);

test("findings come before warnings and these before indicators, each with how long it has been left", () => {
  const terms = wholeBoard()
    .filter(({ position }) => position !== "TREASURER")
    .map((term) => ({ ...term, sex: "MALE" as const }));
  const { findings, open, women } = foundOnBoard(
    { facts: boardFacts({ terms, registryNumber: "1" }), changes: [] },
    today,
  );
  expect(findings.map(({ rule, sinceDay }) => [rule, sinceDay])).toEqual([
    ["BOARD_TOO_SMALL", "2025-06-01"],
    ["NAMED_POST_VACANT", "2025-06-01"],
    ["REGISTRY_NUMBER_NOT_13_DIGITS", "2025-06-01"],
    ["NO_WOMAN_IN_OFFICE", "2025-06-01"],
  ]);
  expect([open.length, women]).toEqual([7, 0]);
});

test("a sixth member makes the board even, and a seventh does not", () => {
  const six = [...wholeBoard(), termFacts("BOARD_MEMBER", { id: "sixth", startDate: today })];
  expect(brought(boardFacts({ terms: six }), "started", "sixth")).toEqual(["BOARD_EVEN"]);
  const seven = [...six, termFacts("BOARD_MEMBER", { id: "seventh", startDate: today })];
  expect(brought(boardFacts({ terms: seven }), "started", "seventh")).toEqual([]);
});

test("whoever starts on a day to come is weighed on that day", () => {
  const six = [...wholeBoard(), termFacts("BOARD_MEMBER", { id: "sixth", startDate: day("2026-12-01") })];
  expect(brought(boardFacts({ terms: six }), "started", "sixth")).toEqual(["BOARD_EVEN"]);
});

test("a term that ends leaves the post vacant from the next day", () => {
  const terms = wholeBoard().map((term) =>
    term.position === "TREASURER" ? { ...term, endDate: day("2026-08-31"), endReason: "RESIGNED" as const } : term,
  );
  expect(brought(boardFacts({ terms }), "ended", "TREASURER")).toEqual(["BOARD_TOO_SMALL", "NAMED_POST_VACANT"]);
});

test("before a file is saved: what is there anyway is not new", () => {
  const terms = wholeBoard().filter(({ position }) => position !== "TREASURER");
  const asked = { changes: [], day: today };
  const member = { starts: [termFacts("SUPERVISOR_MEMBER", { id: "fourth" })] };
  const { findings, arising } = findingsAfter(boardFacts({ terms }), member, asked);
  expect(findings.map(({ rule }) => rule)).toEqual(["BOARD_TOO_SMALL", "SUPERVISORS_EVEN", "NAMED_POST_VACANT"]);
  expect(arising.map(({ rule }) => rule)).toEqual(["SUPERVISORS_EVEN"]);
  const treasurer = { starts: [termFacts("TREASURER")] };
  expect(findingsAfter(boardFacts({ terms }), treasurer, asked)).toEqual({ findings: [], arising: [] });
});
