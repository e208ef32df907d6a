import { expect, test } from "vitest";
import { RegionCode } from "@/lib/regions/region-code";
import { regionAsked } from "./region-asked";

test.each([
  [{}, "ID", "ID"],
  [{ province: "33" }, "ID", "33"],
  [{ province: "33", regency: "33.10", district: "33.10.05" }, "ID", "33.10.05"],
  [{ province: "35", regency: "33.10" }, "ID", "35"],
  [{ regency: "33.10" }, "ID", "ID"],
  [{ regency: "33.10" }, "33", "33.10"],
  [{ province: "35" }, "33", "33"],
  [{ regency: "35.01" }, "33", "33"],
  [{ district: "33.10.05" }, "33.10", "33.10.05"],
  [{ province: "'; DROP" }, "ID", "ID"],
])("%j under %s is the region %s", (params, top, region) => {
  expect(regionAsked(params as Record<string, string>, RegionCode.parse(top))).toBe(region);
});
