import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { registryStateOn } from "./registry-number";

const on = Day.parse("2026-06-15");

test.each([
  [null, null, "NONE"],
  ["3310010010001", null, "ISSUED_UNCERTIFIED"],
  ["3310010010001", "2026-06-15", "CERTIFIED"],
  ["3310010010001", "2026-06-14", "CERTIFICATE_LAPSED"],
] as const)("number %s, certified until %s: %s", (number, until, state) => {
  expect(registryStateOn(on, number, until && Day.parse(until))).toBe(state);
});
