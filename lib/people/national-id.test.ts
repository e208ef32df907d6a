import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { maskNationalId, NationalId, readsAs } from "./national-id";

const today = Day.parse("2026-11-22");
const problemWith = (text: string) => NationalId.safeParse(text).error?.issues.map(({ message }) => message);

test.each([
  ["9999991211870001", "1987-11-12", "MALE"],
  ["9999996010900009", "1990-10-20", "FEMALE"],
  ["9999994508680002", "1968-08-05", "FEMALE"],
  ["9999997112850001", "1985-12-31", "FEMALE"],
  ["9999992902000001", "2000-02-29", "MALE"],
] as const)("%s reads as born on %s, %s", (digits, birthDate, sex) => {
  expect(readsAs(NationalId.parse(digits), today)).toEqual({ birthDate, sex });
});

test.each([
  ["9999993202900001", "national-id-impossible-date"],
  ["9999997102880003", "national-id-impossible-date"],
  ["9999994000900001", "national-id-impossible-date"],
  ["9999990001900001", "national-id-impossible-date"],
  ["9999997201900001", "national-id-impossible-date"],
  ["9999992902010001", "national-id-impossible-date"],
  ["9999991211870000", "national-id-serial-zero"],
  ["999999121187001", "national-id-not-16-digits"],
  ["99999912118700011", "national-id-not-16-digits"],
  ["99.99.99121187001", "national-id-not-16-digits"],
  ["", "national-id-not-16-digits"],
])("%s is refused: %s", (digits, problem) => {
  expect(problemWith(digits)).toEqual([problem]);
});

test.each([
  ["9999992211090001", "2009-11-22"],
  ["9999992311090001", null],
  ["9999992111260001", "1926-11-21"],
  ["9999992111250001", null],
])("%s: the century is the one in which the person is 17 to 100 (%s)", (digits, birthDate) => {
  expect(readsAs(NationalId.parse(digits), today).birthDate).toBe(birthDate);
});

test("the mask shows the first two digits and the last two", () => {
  expect(maskNationalId(NationalId.parse("3210121211870001"))).toBe("32************01");
});
