import { expect, test } from "vitest";
import { centreSearchOf } from "./centre-search";

const id = "0199f2c0-0000-7000-8000-000000000001";

test("nothing asked is the country, by name, from its head", () => {
  expect(centreSearchOf({})).toEqual({
    filter: { text: "", kind: null, region: "ID" },
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
  [{ kind: "LPK", province: "3", sort: "password", after: "7", q: "  b\0lk " }, "blk"],
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
