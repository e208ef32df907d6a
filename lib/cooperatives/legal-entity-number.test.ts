import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { legalEntityDoubts, normalLegalEntityNumber } from "./legal-entity-number";

test.each([
  ["AHU-0025573.AH.01.29.TAHUN 2025", "2025-06-30", []],
  ["AHU-0025573.AH.01.29.TAHUN 2025", null, []],
  ["ahu-0025573.ah.01.29. tahun  2025", "2025-06-30", []],
  ["AHU-00255.AH.01.29.TAHUN 2025", "2025-06-30", []],
  ["AHU-0025.AH.01.29.TAHUN 2025", "2025-06-30", ["legal-entity-number-unusual"]],
  ["AHU-00255731.AH.01.29.TAHUN 2025", "2025-06-30", ["legal-entity-number-unusual"]],
  ["AHU-0025573.AH.02.29.TAHUN 2025", "2025-06-30", ["legal-entity-number-unusual"]],
  ["518.08/96/BH/XIV.10/VIII/2008", "2008-08-01", ["legal-entity-number-unusual"]],
  ["AHU-0025573.AH.01.29.TAHUN 2025", "2026-01-01", ["legal-entity-year-differs"]],
  ["AHU-0025573.AH.01.29.TAHUN 2025", "2025-01-01", []],
  ["AHU-0025573.AH.01.29.TAHUN 2025", "2024-12-31", ["legal-entity-year-differs"]],
  [null, "2025-06-30", []],
] as const)("%s of %s", (number, on, doubts) => {
  expect(legalEntityDoubts(number, on && Day.parse(on))).toEqual(doubts);
});

test("spaces and case are made one, digits stay", () => {
  expect(normalLegalEntityNumber("  ahu-0025573.AH.01.29.Tahun   2025 ")).toBe("AHU-0025573.AH.01.29.TAHUN 2025");
});
