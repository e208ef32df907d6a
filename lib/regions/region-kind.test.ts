import { expect, test } from "vitest";
import { RegionCode } from "./region-code";
import { kindOf } from "./region-kind";

test.each([
  ["ID", "COUNTRY"],
  ["33", "PROVINCE"],
  ["33.10", "REGENCY"],
  ["31.01", "REGENCY"],
  ["33.71", "CITY"],
  ["33.99", "CITY"],
  ["33.10.11", "DISTRICT"],
  ["33.74.01.1001", "URBAN_VILLAGE"],
  ["33.10.11.2007", "RURAL_VILLAGE"],
  ["91.03.01.3001", "CUSTOMARY_VILLAGE"],
])("%s is a %s", (code, kind) => {
  expect(kindOf(RegionCode.parse(code))).toBe(kind);
});
