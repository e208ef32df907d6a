import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { versionOn, versionStateOn } from "./versions";

const day = (text: string) => Day.parse(text);
const versions = [
  { number: 2, effectiveOn: day("2028-02-29") },
  { number: 1, effectiveOn: day("2025-08-25") },
];

test.each([
  ["2025-08-24", null],
  ["2025-08-25", 1],
  ["2028-02-28", 1],
  ["2028-02-29", 2],
] as const)("on %s version %s is in force", (on, number) => {
  expect(versionOn(day(on), versions)?.number ?? null).toBe(number);
});

test("a version is coming, in force, and ended the day its successor begins", () => {
  const states = ["2025-08-24", "2028-02-28", "2028-02-29"].map((on) =>
    versions.map((version) => versionStateOn(day(on), version, versions)),
  );
  expect(states).toEqual([
    ["COMING", "COMING"],
    ["COMING", "IN_FORCE"],
    ["IN_FORCE", "ENDED"],
  ]);
});
