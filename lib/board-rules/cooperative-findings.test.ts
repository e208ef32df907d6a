import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { RegionCode } from "@/lib/regions/region-code";
import { boardFacts } from "@/tests/factories/board-facts";
import type { BoardFacts } from "./board-facts";
import { cooperativeFindings } from "./cooperative-findings";
import { findingsOn } from "./findings-on";
import { boardRules } from "./rules";

const day = (text: string) => Day.parse(text);
const codes = (more: Partial<BoardFacts>) =>
  cooperativeFindings(boardFacts(more)).flatMap(({ rule, count }) => (count > 0 ? [rule] : []));

test("data as they should be make no finding, nor does what is not known", () => {
  expect(codes({})).toEqual([]);
  const unknown = {
    legalEntityNumber: null,
    legalEntityOn: null,
    registryNumber: null,
    latitude: null,
    longitude: null,
  };
  expect(codes(unknown)).toEqual([]);
});

test.each([
  ["AHU-0025573.AH.01.29.TAHUN 2025", "2025-06-20", true],
  ["AHU-00529.AH.01.29 TAHUN 2025", "2025-06-20", true],
  ["ahu-0025573.ah.01.29.tahun 2025", "2025-06-20", true],
  ["AHU-0025573.AH.01.29.TAHUN 2024", "2025-06-20", false],
  ["AHU-0025573.AH.01.29.TAHUN 2025", null, true],
  ["AHU-257.AH.01.29.TAHUN 2025", "2025-06-20", false],
  ["AHU 0025573", "2025-06-20", false],
  ["518.08/96/BH/XIV.10/VIII/2008", "2008-08-01", false],
])("%s of %s is usual: %s", (legalEntityNumber, on, usual) => {
  const legalEntityOn = on === null ? null : day(on);
  expect(codes({ legalEntityNumber, legalEntityOn })).toEqual(usual ? [] : ["LEGAL_ENTITY_NUMBER_UNUSUAL"]);
});

test.each([
  ["RURAL_VILLAGE", "33.10.01.2001", true],
  ["RURAL_VILLAGE", "33.10.01.3001", true],
  ["RURAL_VILLAGE", "33.10.01.1001", false],
  ["URBAN_VILLAGE", "33.10.01.1001", true],
  ["URBAN_VILLAGE", "33.10.01.2001", false],
] as const)("%s in %s fits: %s", (kind, village, fits) => {
  expect(codes({ kind, village: RegionCode.parse(village) })).toEqual(fits ? [] : ["KIND_DIFFERS_FROM_VILLAGE"]);
});

test("a workers' cooperative may sit anywhere", () => {
  const facts = boardFacts({ kind: "WORKER", village: RegionCode.parse("33.10.01.1001") });
  expect(findingsOn(day("2026-06-15"), facts, boardRules)).toEqual([]);
});

test.each([
  ["3310010000001", true],
  ["331001000000", false],
  ["33100100000012", false],
  ["33.10.01.000001", false],
])("registry number %s has 13 digits: %s", (registryNumber, has) => {
  expect(codes({ registryNumber })).toEqual(has ? [] : ["REGISTRY_NUMBER_NOT_13_DIGITS"]);
});

test.each([
  [-11, 95, true],
  [6, 141.1, true],
  [-11.01, 110, false],
  [6.01, 110, false],
  [-7, 94.99, false],
  [-7, 141.11, false],
  [-6.2, 106.8, false],
  [-6.2, 106.81, true],
  [110.6, -7.7, false],
])("%d, %d may be a place: %s", (latitude, longitude, may) => {
  expect(codes({ latitude, longitude })).toEqual(may ? [] : ["COORDINATES_UNLIKELY"]);
});

test("a namesake in the district is a finding", () => {
  expect(codes({ hasNamesake: true })).toEqual(["SAME_NAME_IN_DISTRICT"]);
});
