import { expect, test } from "vitest";
import { RegionCode } from "@/lib/regions/region-code";
import { peopleSearchOf } from "./people-search";

const id = "7f6c1f0e-4f0a-4d6f-9c1e-2f0a3b1c9d11";
const ministry = { id, role: "MINISTRY" } as const;
const dinas = { id, role: "LOCAL_OFFICE", regionCode: RegionCode.parse("33.10") } as const;

test("an address that asks for nothing asks for nobody in particular", () => {
  expect(peopleSearchOf({}, ministry)).toEqual({
    typed: "",
    typedCooperative: "",
    tellsNothing: false,
    filter: { words: [], region: "ID", cooperativeId: null, cooperativeWords: [], position: null, certified: null },
    cursor: null,
  });
});

test.each([
  [{}, "33.10"],
  [{ district: "33.10.05" }, "33.10.05"],
  [{ province: "33", regency: "33.10", district: "33.10.05" }, "33.10.05"],
  // Outside is asked for as it is, and answered with nobody.
  [{ regency: "35.01" }, "35.01"],
  [{ district: "nonsense" }, "33.10"],
])("%j is %s for a dinas", (params, region) => {
  expect(peopleSearchOf(params as Record<string, string>, dinas).filter.region).toBe(region);
});

test.each([
  [{ province: "33", regency: "33.10" }, "33.10"],
  [{ province: "35", regency: "33.10" }, "35"],
  [{ regency: "33.10" }, "ID"],
])("%j is %s for the ministry", (params, region) => {
  expect(peopleSearchOf(params as Record<string, string>, ministry).filter.region).toBe(region);
});

test("what makes no sense is left out", () => {
  const { filter, cursor } = peopleSearchOf(
    { position: "KING", certified: "maybe", after: "1", cooperative: id },
    dinas,
  );
  expect([filter.position, filter.certified, cursor, filter.cooperativeId]).toEqual([null, null, null, id]);
  expect(peopleSearchOf({ q: "\0Siti\0", cooperative: "koperasi ceper" }, dinas)).toMatchObject({
    typed: "Siti",
    filter: { words: ["SITI"], cooperativeWords: ["CEPER"] },
  });
});
