import { expect, test } from "vitest";
import { RegionCode } from "@/lib/regions/region-code";
import { cooperativeSearchOf } from "./cooperative-search";

const id = "7f6c1f0e-4f0a-4d6f-9c1e-2f0a3b1c9d11";
const regionOf = (params: Record<string, string>) => cooperativeSearchOf(params, null).filter.region;

test("an address that asks for nothing is the list of the country", () => {
  expect(cooperativeSearchOf({}, null)).toEqual({
    typed: "",
    tellsNothing: false,
    filter: { words: [], kind: null, region: "ID" },
    sort: { by: "region", descending: false },
    cursor: null,
  });
});

test("an office that names no province is shown its own region, and may ask for another", () => {
  const officer = { id, role: "LOCAL_OFFICE", regionCode: RegionCode.parse("33.10") } as const;
  expect(cooperativeSearchOf({}, officer).filter.region).toBe("33.10");
  expect(cooperativeSearchOf({ province: "35" }, officer).filter.region).toBe("35");
  expect(cooperativeSearchOf({ province: "ID" }, officer).filter.region).toBe("ID");
});

test.each([
  [{ province: "33" }, "33"],
  [{ province: "33", regency: "33.10" }, "33.10"],
  [{ province: "33", regency: "33.10", district: "33.10.05" }, "33.10.05"],
  [{ province: "35", regency: "33.10" }, "35"],
  [{ province: "33", district: "33.10.05" }, "33"],
  [{ regency: "33.10" }, "ID"],
  [{ province: "3" }, "ID"],
  [{ province: "'; DROP" }, "ID"],
  [{ region: "33.10.05" }, "33.10.05"],
])("%j is the region %s", (params, region) => {
  expect(regionOf(params as Record<string, string>)).toBe(region);
});

test("what makes no sense is left out", () => {
  expect(
    cooperativeSearchOf({ q: ["ab\0", "c"], kind: "SHOP", sort: "-price", after: "1", before: id }, null),
  ).toMatchObject({
    typed: "ab",
    tellsNothing: true,
    filter: { words: [], kind: null },
    sort: { by: "region", descending: true },
    cursor: { before: id },
  });
});
