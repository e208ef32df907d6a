import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { isUsualRegistryNumber, RegistryNumber, registryStateOn } from "./registry-number";

const on = Day.parse("2026-06-15");

test.each([
  [null, null, "NONE"],
  ["3310010010001", null, "ISSUED_UNCERTIFIED"],
  ["3310010010001", "2026-06-15", "CERTIFIED"],
  ["3310010010001", "2026-06-14", "CERTIFICATE_LAPSED"],
] as const)("number %s, certified until %s: %s", (number, until, state) => {
  expect(registryStateOn(on, number, until && Day.parse(until))).toBe(state);
});

test.each([
  ["3310010010001", "3310010010001", true],
  [" 33.1001.001-0001 ", "3310010010001", true],
  ["331001001000", "331001001000", false],
  ["33100100100011", "33100100100011", false],
  ["331001001000a", "331001001000A", false],
  ["123", null, null],
  ["1".repeat(25), null, null],
  ["3310010010001;", null, null],
] as const)("%j is read as %s", (typed, number, usual) => {
  const { data = null } = RegistryNumber.safeParse(typed);
  expect([data, data && isUsualRegistryNumber(data)]).toEqual([number, usual]);
});
