import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { Position } from "./positions";
import { seatsOn } from "./seats";

const day = (text: string) => Day.parse(text);
const on = day("2026-11-22");
const term = (id: string, position: Position, startDate: string, endDate: string | null = null) => ({
  id,
  position,
  startDate: day(startDate),
  endDate: endDate === null ? null : day(endDate),
});
const seatsOf = (position: Position, terms: ReturnType<typeof term>[]) =>
  seatsOn(on, "RURAL_VILLAGE", terms)
    .filter((seat) => seat.position === position)
    .map(({ place, required, holder, successor }) => [place, required, holder?.id ?? null, successor?.id ?? null]);

test("a village cooperative with nobody has eight required seats, in the order in which a board is read out", () => {
  expect(seatsOn(on, "RURAL_VILLAGE", []).map(({ position }) => position)).toEqual([
    "CHAIR",
    "VICE_CHAIR_BUSINESS",
    "VICE_CHAIR_MEMBERSHIP",
    "SECRETARY",
    "TREASURER",
    "SUPERVISOR_CHAIR",
    "SUPERVISOR_MEMBER",
    "SUPERVISOR_MEMBER",
  ]);
});

test("a workers' cooperative has six, and a vice chair is a seat where somebody holds it", () => {
  const six = ["CHAIR", "SECRETARY", "TREASURER", "SUPERVISOR_CHAIR", "SUPERVISOR_MEMBER", "SUPERVISOR_MEMBER"];
  for (const kind of ["WORKER", "UNION"] as const)
    expect(seatsOn(on, kind, []).map(({ position }) => position)).toEqual(six);
  const vice = seatsOn(on, "WORKER", [term("a", "VICE_CHAIR_BUSINESS", "2025-01-01")])[1];
  expect([vice?.holder?.id, vice?.required]).toEqual(["a", false]);
});

test("first and last day both count", () => {
  expect(seatsOf("CHAIR", [term("a", "CHAIR", "2026-11-22")])).toEqual([[null, true, "a", null]]);
  expect(seatsOf("CHAIR", [term("a", "CHAIR", "2025-01-01", "2026-11-22")])).toEqual([[null, true, "a", null]]);
  expect(seatsOf("CHAIR", [term("a", "CHAIR", "2025-01-01", "2026-11-21")])).toEqual([[null, true, null, null]]);
});

test("who comes is shown beside who goes, or in the vacant seat", () => {
  const going = term("a", "CHAIR", "2025-01-01", "2026-12-31");
  const coming = term("b", "CHAIR", "2027-01-01");
  expect(seatsOf("CHAIR", [coming, going])).toEqual([[null, true, "a", "b"]]);
  expect(seatsOf("CHAIR", [coming])).toEqual([[null, true, null, "b"]]);
});

test("of several seats the vacant one is filled first; members beyond the required are seats too", () => {
  const members = [
    term("a", "SUPERVISOR_MEMBER", "2025-01-01", "2027-01-01"),
    term("c", "SUPERVISOR_MEMBER", "2027-01-01"),
  ];
  expect(seatsOf("SUPERVISOR_MEMBER", members)).toEqual([
    [1, true, "a", null],
    [2, true, null, "c"],
  ]);
  const three = ["a", "b", "c"].map((id) => term(id, "SUPERVISOR_MEMBER", "2025-01-01"));
  expect(seatsOf("SUPERVISOR_MEMBER", three).map(([, required]) => required)).toEqual([true, true, false]);
  expect(seatsOf("BOARD_MEMBER", [term("d", "BOARD_MEMBER", "2025-01-01")])).toEqual([[1, false, "d", null]]);
});
