import { expect, test } from "vitest";
import { centreSearchOf, villageAsked } from "./centre-search";

const id = "0199f2c0-0000-7000-8000-000000000001";

test("nothing asked is the country, by name, from its head", () => {
  expect(centreSearchOf({})).toEqual({
    filter: { text: "", kind: null, class: null, field: null, accreditedOn: null, region: "ID" },
    province: null,
    sort: { by: "name", descending: false },
    cursor: null,
  });
});

test("a regency counts only with the province it lies in", () => {
  expect(centreSearchOf({ province: "33", regency: "33.10" }).filter.region).toBe("33.10");
  expect(centreSearchOf({ province: "31", regency: "33.10" }).filter.region).toBe("31");
  expect(centreSearchOf({ regency: "33.10" }).filter.region).toBe("ID");
});

test.each([
  [{ kind: "LPK", province: "3", sort: "password", after: "7", q: "  b\0lk ", accredited: "2026-02-30" }, "blk"],
  [{ kind: ["UPTD", "BLKK"], province: "33.10", sort: "-", after: "%00" }, ""],
])("what makes no sense is left out: %o", (params, text) => {
  expect(centreSearchOf(params)).toMatchObject({
    filter: { text, region: "ID" },
    sort: { by: "name" },
    cursor: null,
  });
});

test("the list goes on from a centre, in either direction", () => {
  expect(centreSearchOf({ sort: "-capacity", after: id })).toMatchObject({
    sort: { by: "capacity", descending: true },
    cursor: { after: id },
  });
  expect(centreSearchOf({ before: id })).toMatchObject({ cursor: { before: id } });
});

test("class, field and the day of accreditation are filters", () => {
  const asked = { class: "INDEPENDENT", field: "WELDING", accredited: "2026-06-15" };
  expect(centreSearchOf(asked).filter).toMatchObject({
    class: "INDEPENDENT",
    field: "WELDING",
    accreditedOn: "2026-06-15",
  });
});

test.each([
  [{ village: "33.10.01.2001" }, "33.10.01.2001"],
  [{ province: "33", regency: "33.10", district: "33.10.01", village: "33.10.01.2001" }, "33.10.01.2001"],
  [{ province: "34", regency: "33.10", district: "33.10.01", village: "33.10.01.2001" }, "34"],
  [{ province: "33", regency: "33.11", district: "33.10.01", village: "33.10.01.2001" }, "33.11"],
  [{ village: "33.10" }, "ID"],
  [{ village: "%00" }, "ID"],
])("the village asked for by %o is %s", (params, village) => {
  expect(villageAsked(params)).toBe(village);
});
