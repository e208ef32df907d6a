import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { findingsOn } from "./board-findings";
import { basisOf, type Position } from "./positions";

const day = (text: string) => Day.parse(text);
const held = (position: Position, startDate = "2025-06-01") => ({
  name: "Siti Aminah",
  position,
  basis: basisOf("RURAL_VILLAGE", position),
  startDate: day(startDate),
  endDate: null,
});
const board = (["CHAIR", "VICE_CHAIR_BUSINESS", "VICE_CHAIR_MEMBERSHIP", "SECRETARY", "TREASURER"] as const).map((it) =>
  held(it),
);
const supervisors = (["SUPERVISOR_CHAIR", "SUPERVISOR_MEMBER", "SUPERVISOR_MEMBER"] as const).map((it) => held(it));
const on = day("2026-11-22");

test("five and three make no finding, nor do vacant posts", () => {
  expect(findingsOn(on, "RURAL_VILLAGE", [...board, ...supervisors])).toEqual([]);
  expect(findingsOn(on, "RURAL_VILLAGE", board.slice(1))).toEqual([]);
});

test("an organ beyond the required number is odd", () => {
  const member = held("BOARD_MEMBER");
  expect(findingsOn(on, "RURAL_VILLAGE", [...board, member])).toEqual([{ code: "EVEN_BOARD", count: 6 }]);
  expect(findingsOn(on, "RURAL_VILLAGE", [...board, member, member])).toEqual([]);
  expect(findingsOn(on, "RURAL_VILLAGE", [...supervisors, held("SUPERVISOR_MEMBER")])).toEqual([
    { code: "EVEN_SUPERVISORS", count: 4 },
  ]);
});

test("a term runs for five years at most", () => {
  expect(findingsOn(day("2030-05-31"), "RURAL_VILLAGE", [held("CHAIR")])).toEqual([]);
  expect(findingsOn(day("2030-06-01"), "RURAL_VILLAGE", [held("CHAIR")])).toEqual([
    { code: "OVERLONG_TERM", name: "Siti Aminah" },
  ]);
});

test("the chair of the supervisors holds the post by office", () => {
  expect(findingsOn(on, "RURAL_VILLAGE", [{ ...held("SUPERVISOR_CHAIR"), basis: "ELECTED" }])).toEqual([
    { code: "ELECTED_SUPERVISOR_CHAIR" },
  ]);
});

test("neither is asked of a workers' cooperative, whose supervisors elect their chair; its terms end after five years too", () => {
  const elected = { ...held("SUPERVISOR_CHAIR"), basis: basisOf("WORKER", "SUPERVISOR_CHAIR") };
  expect(elected.basis).toBe("ELECTED");
  const four = [elected, ...Array.from({ length: 3 }, () => held("SUPERVISOR_MEMBER"))];
  expect(findingsOn(on, "WORKER", [...board, held("BOARD_MEMBER"), ...four])).toEqual([]);
  expect(findingsOn(day("2030-06-01"), "UNION", [held("CHAIR")])).toEqual([
    { code: "OVERLONG_TERM", name: "Siti Aminah" },
  ]);
});
