import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { exportCooperatives } from "@/lib/cooperatives/export-cooperatives";
import { nameSearch } from "@/lib/cooperatives/name-search";
import { listCooperatives, mostGathered } from "@/lib/cooperatives/public-search";
import type { CooperativeFilter } from "@/lib/cooperatives/search-filter";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";

const on = Day.parse("2026-06-15");
const filterOf = (region: string, typed = "", more: Partial<CooperativeFilter> = {}): CooperativeFilter => ({
  words: nameSearch(typed).words,
  region: RegionCode.parse(region),
  kind: null,
  ...more,
});
const byName = { sort: { by: "name", descending: false }, cursor: null, limit: 25, on } as const;
const namesIn = async (filter: CooperativeFilter, asked: Parameters<typeof listCooperatives>[1] = byName) =>
  (await listCooperatives(filter, asked)).rows.map(({ legalName }) => legalName);

await aRegion("94", "Jawa Tengah");
await aRegion("94.10", "Klaten");
await aRegion("94.10.01", "Ceper");
await aRegion("94.20", "Boyolali");
for (const [district, name] of [
  ["94.10.01", "Sidomulyo"],
  ["94.10.01", "Sidomulyo Kecamatan Ceper"],
  ["94.10.02", "Sidorejo"],
  ["94.20.01", "Sidomulyo"],
  ["94.20.01", "Mlese"],
] as const)
  await aCooperative({ in: district, name: `Koperasi Desa Merah Putih ${name}` });

test("finds by part of the name, within a region, whatever the case and the order of the words", async () => {
  expect(await namesIn(filterOf("94", "sidomul"))).toHaveLength(3);
  expect(await namesIn(filterOf("94.20", "SIDO"))).toEqual(["KOPERASI DESA MERAH PUTIH SIDOMULYO"]);
  expect(await namesIn(filterOf("94", "ceper sidomulyo koperasi desa"))).toEqual([
    "KOPERASI DESA MERAH PUTIH SIDOMULYO KECAMATAN CEPER",
  ]);
  expect(await namesIn(filterOf("94", "", { kind: "URBAN_VILLAGE" }))).toEqual([]);
});

test("says beside each where it is: the name alone tells little", async () => {
  const { rows } = await listCooperatives(filterOf("94.10", "sidorejo"), byName);
  expect(rows).toMatchObject([{ district: "94.10.02", regency: "Klaten", province: "Jawa Tengah", postsFilled: 0 }]);
});

test("a word may also name the regency or the district", async () => {
  expect(await namesIn(filterOf("ID", "sidomulyo boyolali"))).toEqual(["KOPERASI DESA MERAH PUTIH SIDOMULYO"]);
  expect(await namesIn(filterOf("ID", "klaten sidorejo"))).toEqual(["KOPERASI DESA MERAH PUTIH SIDOREJO"]);
});

test("where nothing has that name, those written alike are offered", async () => {
  const found = await listCooperatives(filterOf("94", "sidomulio"), byName);
  expect(found).toMatchObject({ total: 0, shows: "ALIKE" });
  expect(found.rows[0]?.legalName).toMatch(/SIDOMULYO/);
  expect(await listCooperatives(filterOf("94", "xylophon"), byName)).toMatchObject({ rows: [], total: 0 });
});

test.each(["name", "region"] as const)("pages by key both ways, in the order of the %s", async (by) => {
  for (const descending of [false, true]) {
    const sort = { by, descending };
    const all = (await listCooperatives(filterOf("94"), { ...byName, sort })).rows.map(({ id }) => id);
    expect(all).toHaveLength(5);
    const first = await listCooperatives(filterOf("94"), { ...byName, sort, limit: 2 });
    const second = await listCooperatives(filterOf("94"), {
      ...byName,
      sort,
      limit: 2,
      cursor: { after: all[1] ?? "" },
    });
    const back = await listCooperatives(filterOf("94"), {
      ...byName,
      sort,
      limit: 2,
      cursor: { before: all[2] ?? "" },
    });
    const last = await listCooperatives(filterOf("94"), { ...byName, sort, limit: 2, cursor: { after: all[3] ?? "" } });
    expect(first).toMatchObject({ rows: [{ id: all[0] }, { id: all[1] }], earlier: false, later: true, total: 5 });
    expect(second).toMatchObject({ rows: [{ id: all[2] }, { id: all[3] }], earlier: true, later: true });
    expect(back).toMatchObject({ rows: [{ id: all[0] }, { id: all[1] }], earlier: false, later: true });
    expect(last).toMatchObject({ rows: [{ id: all[4] }], earlier: true, later: false });
  }
});

test("counts the posts held on the day", async () => {
  const { id } = await aCooperative({ in: "95.01.01" });
  await aTerm({ personId: (await aPerson()).id, cooperativeId: id, to: Day.parse("2026-06-15") });
  const filled = async (day: string) =>
    (await listCooperatives(filterOf("95.01"), { ...byName, on: Day.parse(day) })).rows.map(
      ({ postsFilled }) => postsFilled,
    );
  expect(await filled("2026-06-15")).toEqual([1]);
  expect(await filled("2026-06-16")).toEqual([0]);
});

test("more than can be gathered is not counted, and still paged", async () => {
  await aRegion("96.01.01.2001");
  await database.cooperative.createMany({
    data: Array.from({ length: mostGathered + 1 }, (_, number) => ({
      legalName: `KOPERASI DESA MERAH PUTIH BANYAK ${number}`,
      kind: "RURAL_VILLAGE" as const,
      seatVillageCode: "96.01.01.2001",
      foundedOn: new Date("2025-06-01"),
    })),
  });
  for (const [typed, shows] of [
    ["banyak", "FIRST"],
    ["", "WALKED"],
  ] as const) {
    const page = await listCooperatives(filterOf("96", typed), byName);
    expect(page).toMatchObject({ total: null, later: true, shows });
    const cursor = { after: page.rows.at(-1)?.id ?? "" };
    const next = await listCooperatives(filterOf("96", typed), { ...byName, cursor });
    expect(new Set([...page.rows, ...next.rows].map(({ id }) => id)).size).toBe(50);
  }
});

test("a file holds what lies in the officer's scope, and no more", async () => {
  const exported = async (officer: Parameters<typeof exportCooperatives>[0], region = "ID") => {
    const rows = [];
    for await (const some of exportCooperatives(officer, filterOf(region), on)) rows.push(...some);
    return rows.map(({ villageCode }) => villageCode.slice(0, 5));
  };
  const klaten = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("94.10") });
  expect(await exported(klaten)).toEqual(["94.10", "94.10", "94.10"]);
  expect(await exported(klaten, "94.20")).toEqual([]);
  expect(await exported(await anOfficer({ role: "AUDITOR" }))).toEqual([]);
  expect((await exported(await anOfficer({ role: "MINISTRY" }), "96")).length).toBe(mostGathered + 1);
});
