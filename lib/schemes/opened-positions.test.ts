import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { openedTogether } from "./opened-positions";

test("positions of one rule and one day are told together, another rule apart", () => {
  const rule = {
    validFrom: Day.parse("2026-01-01"),
    validTo: null,
    legalBasis: "Permenkop 1/2026",
    state: "IN_FORCE" as const,
  };
  const later = { ...rule, validFrom: Day.parse("2027-01-01"), state: "COMING" as const };
  expect(
    openedTogether([
      { ...rule, position: "CHAIR" },
      { ...later, position: "SECRETARY" },
      { ...rule, position: "TREASURER" },
    ]),
  ).toEqual([
    { ...rule, positions: ["CHAIR", "TREASURER"] },
    { ...later, positions: ["SECRETARY"] },
  ]);
});
