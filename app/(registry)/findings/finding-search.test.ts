import { expect, test } from "vitest";
import { RegionCode } from "@/lib/regions/region-code";
import { findingSearchOf, placeOf } from "./finding-search";

const id = "7f6c1f0e-4f0a-4d6f-9c1e-2f0a3b1c9d11";
const jateng = RegionCode.parse("33");

test("an address that asks for nothing is all of the officer's region", () => {
  expect(findingSearchOf({}, jateng)).toEqual({
    filter: { region: "33", kind: null, rule: null, severity: null },
    cursor: null,
  });
});

test("what is asked for is understood, and the place of a row comes back as it went", () => {
  const params = { regency: "33.10", rule: "BOARD_EVEN", severity: "WARN", kind: "URBAN_VILLAGE" };
  expect(findingSearchOf({ ...params, after: placeOf({ weight: 12, id }) }, jateng)).toEqual({
    filter: { region: "33.10", kind: "URBAN_VILLAGE", rule: "BOARD_EVEN", severity: "WARN" },
    cursor: { weight: 12, id },
  });
});

test.each([
  { rule: "NO_SUCH_RULE", kind: "SHOP", severity: "AWFUL", after: "12" },
  { province: "35", regency: "35.01", after: `-1.${id}` },
  { after: "12.'; DROP TABLE" },
])("%j makes no sense and is left out", (params) => {
  expect(findingSearchOf(params, jateng)).toEqual(findingSearchOf({}, jateng));
});
