import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { openedThroughout, openedTogether } from "./opened-positions";

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

test("a rule cut by another scheme's coming and going is one rule for this one; another basis is another rule", () => {
  const days = (validFrom: string, validTo: string | null, legalBasis = "SE 1") => ({
    ...{ position: "CHAIR" as const, validFrom: Day.parse(validFrom), legalBasis },
    validTo: validTo === null ? null : Day.parse(validTo),
  });
  const opened = [days("2025-08-25", "2028-02-29"), days("2028-03-01", "2028-12-31"), days("2029-01-01", null, "SE 2")];
  expect(openedThroughout(opened)).toEqual([days("2025-08-25", "2028-12-31"), days("2029-01-01", null, "SE 2")]);
  const gap = [days("2025-08-25", "2026-01-31"), days("2026-02-02", null)];
  expect(openedThroughout(gap)).toEqual(gap);
});
