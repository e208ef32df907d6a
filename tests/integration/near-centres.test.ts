import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { country, RegionCode } from "@/lib/regions/region-code";
import { anyCentre } from "@/lib/training/centres/centre-filter";
import { countCentresIn, listCentrePoints } from "@/lib/training/centres/public-map";
import { findPlaceOf, listCentresNear, type Place } from "@/lib/training/centres/public-near";
import { aCooperative } from "../factories/cooperatives";
import { aRegion, aVillage } from "../factories/regions";
import { aCentre } from "../factories/training";

const today = Day.parse("2026-06-15");
const near = (place: Omit<Place, "readFrom">, text: string, after: string | null = null, limit = 3) =>
  listCentresNear({ ...place, readFrom: "VILLAGE" }, { ...anyCentre, text }, { after, limit, today });

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** The judge: great circles by the law of cosines. */
function kilometres(one: Omit<Place, "readFrom">, other: Omit<Place, "readFrom">) {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const turn =
    Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(radians(one.longitude - other.longitude));
  return 6371.0088 * Math.acos(Math.min(1, turn));
}

test("the nearest come first, whatever borders lie between, each with its distance", async () => {
  const mark = randomUUID().slice(0, 8);
  const here = { latitude: -7.7, longitude: 110.6 };
  await aCentre({ name: `Jauh ${mark}`, in: "91.01", at: { latitude: -7.7, longitude: 111.6 } });
  await aCentre({ name: `Dekat ${mark}`, in: "92.01", at: { latitude: -7.79, longitude: 110.6 } });
  await aCentre({ name: `Di sini ${mark}`, in: "91.01", at: here });
  await aCentre({ name: `Tanpa titik ${mark}` });
  const { centres, more } = await near(here, mark);
  expect(centres.map(({ name }) => name)).toEqual([`Di sini ${mark}`, `Dekat ${mark}`, `Jauh ${mark}`]);
  expect(centres.map((centre) => Math.round(centre.kilometres))).toEqual([0, 10, 110]);
  expect(more).toBe(false);
});

test("any places in the country, page by page, are those that a measuring of all of them gives", async () => {
  const place = fc.record({
    latitude: fc.integer({ min: -1100, max: 600 }).map((it) => it / 100),
    longitude: fc.integer({ min: 9500, max: 14100 }).map((it) => it / 100),
  });
  await fc.assert(
    fc.asyncProperty(place, fc.array(place, { minLength: 1, maxLength: 12 }), async (here, points) => {
      const mark = randomUUID();
      for (const [index, at] of points.entries()) await aCentre({ name: `${index} ${mark}`, at });
      const found: number[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Awaited<ReturnType<typeof near>> = await near(here, mark, after, 4);
        found.push(...page.centres.map((centre) => centre.kilometres));
        after = page.centres.at(-1)?.id ?? null;
        if (!page.more) break;
      }
      const measured = points.map((at) => kilometres(here, at)).toSorted((one, other) => one - other);
      expect(found).toHaveLength(measured.length);
      for (const [at, distance] of measured.entries()) expect(found[at]).toBeCloseTo(distance, 2);
    }),
    { numRuns: 15 },
  );
});

test("what is further in degrees and nearer on the ground is not missed", async () => {
  const mark = randomUUID().slice(0, 8);
  const here = { latitude: -10.9, longitude: 120 };
  await aCentre({ name: `Utara ${mark}`, at: { latitude: -9.9, longitude: 120 } });
  await aCentre({ name: `Utara jauh ${mark}`, at: { latitude: -9.895, longitude: 120 } });
  // Away from the equator a degree to the east is shorter than one to the north.
  await aCentre({ name: `Timur ${mark}`, at: { latitude: -10.9, longitude: 121.01 } });
  expect((await near(here, mark, null, 1)).centres).toMatchObject([{ name: `Timur ${mark}` }]);
});

test("a village lies where its cooperative sits, or in the middle of those around it", async () => {
  const [known, unknown, alone] = [
    await aVillage({ in: "95.01.01" }),
    await aVillage({ in: "95.01.01" }),
    await aVillage({ in: "95.01.02" }),
  ];
  await aRegion("95.02.01.2001");
  const seat = async (village: string, at: { latitude: number; longitude: number }) => {
    const { id } = await aCooperative({ in: "95.01.01" });
    await database.cooperative.update({ where: { id }, data: { seatVillageCode: village, ...at } });
  };
  await seat(known, { latitude: -4.1, longitude: 138.9 });
  const third = await aVillage({ in: "95.01.01" });
  await seat(third, { latitude: -4.3, longitude: 139.1 });
  // A slip of the finger is nowhere.
  await seat(await aVillage({ in: "95.01.01" }), { latitude: 40, longitude: 139.1 });
  await seat(await aVillage({ in: "95.01.01" }), { latitude: -6.2, longitude: 106.8 });

  const placeOf = (code: string) => findPlaceOf(RegionCode.parse(code));
  expect(await placeOf(known)).toEqual({ latitude: -4.1, longitude: 138.9, readFrom: "VILLAGE" });
  expect(await placeOf(unknown)).toMatchObject({ readFrom: "DISTRICT", latitude: expect.closeTo(-4.2, 5) });
  expect(await placeOf(alone)).toMatchObject({ readFrom: "REGENCY", longitude: expect.closeTo(139, 5) });
  expect(await placeOf("95.02.01.2001")).toBeNull();
});

test("a map counts the centres of each region, those of a whole province in none of its regencies", async () => {
  await aRegion("96.01", "Kabupaten Peta");
  await aRegion("96.02", "Kabupaten Kosong");
  await aCentre({ in: "96.01", capacity: 32, at: { latitude: -0.9, longitude: 131.3 } });
  await aCentre({ in: "96.01", capacity: 16 });
  await aCentre({ in: "96", kind: "UPTD", owner: "PROVINCE", capacity: 20, at: { latitude: -0.8, longitude: 131.2 } });
  const province = RegionCode.parse("96");
  expect(await countCentresIn(province, anyCentre)).toEqual(
    [
      { code: "96.01", name: "Kabupaten Peta", centres: 2, seats: 48 },
      { code: "96.02", name: "Kabupaten Kosong", centres: 0, seats: 0 },
    ].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  );
  expect(await countCentresIn(country, { ...anyCentre, kind: "UPTD" })).toContainEqual({
    code: "96",
    name: "96",
    centres: 1,
    seats: 20,
  });
  const points = await listCentrePoints({ ...anyCentre, region: province });
  expect(points.map(({ kind }) => kind)).toEqual(["BLKK", "UPTD"]);
});
