import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { RegionCode } from "@/lib/regions/region-code";
import { anyCentre, type CentreFilter } from "@/lib/training/centres/centre-filter";
import {
  type CentreSort,
  type Cursor,
  countCentres,
  findCentre,
  listCentres,
} from "@/lib/training/centres/public-queries";
import { aRegion } from "../factories/regions";
import { aScheme } from "../factories/schemes";
import { aBatch, aCentre, anAccreditation, aProgramme } from "../factories/training";

const today = Day.parse("2026-06-15");
const all = anyCentre;
const byName: CentreSort = { by: "name", descending: false };
const page = (filter: Partial<CentreFilter>, sort: CentreSort = byName, cursor: Cursor = null, limit = 3) =>
  listCentres({ ...all, ...filter }, { sort, cursor, limit, today });
const names = ({ centres }: { centres: { name: string }[] }) => centres.map(({ name }) => name);

// A mark of this file, so that each test counts only what it made.
const mark = randomUUID().slice(0, 8);
beforeAll(async () => {
  await aRegion("92", "Provinsi Uji");
  await aRegion("92.01", "Kabupaten Uji");
  const parent = await aCentre({ name: `BPVP ${mark}`, kind: "UPTP", in: "92.71", capacity: 400 });
  await aCentre({ name: `Satpel ${mark}`, kind: "SATPEL", in: "93.01", capacity: 60, parentId: parent.id });
  await aCentre({ name: `UPTD 100% ${mark}`, kind: "UPTD", in: "92", capacity: 60 });
  for (const at of [1, 2, 3, 4]) await aCentre({ name: `BLKK ${at} ${mark}`, in: "92.01", capacity: 16 });
});

test("a part of the name finds it in either case, and what LIKE would read as a wildcard is only itself", async () => {
  expect(names(await page({ text: `bpvp ${mark.toUpperCase()}` }))).toEqual([`BPVP ${mark}`]);
  expect(names(await page({ text: `% ${mark}` }))).toEqual([`UPTD 100% ${mark}`]);
  expect(names(await page({ text: `_00% ${mark}` }))).toEqual([]);
});

test("filters by kind and by region, which has the regions inside it and not those that only begin alike", async () => {
  const region = (code: string) => ({ text: mark, region: RegionCode.parse(code) });
  expect(names(await page({ text: mark, kind: "SATPEL" }))).toEqual([`Satpel ${mark}`]);
  expect((await page(region("92"), byName, null, 10)).centres).toHaveLength(6);
  expect(names(await page(region("92.71")))).toEqual([`BPVP ${mark}`]);
  expect(names(await page(region("93")))).toEqual([`Satpel ${mark}`]);
});

test("each stands with its regency and province; one of a whole province without a regency", async () => {
  const { centres } = await page({ text: mark, region: RegionCode.parse("92") }, byName, null, 10);
  expect(centres).toContainEqual(expect.objectContaining({ regency: "Kabupaten Uji", province: "Provinsi Uji" }));
  expect(centres.find(({ kind }) => kind === "UPTD")).toMatchObject({ regency: null, province: "Provinsi Uji" });
});

test.each([
  { by: "name", descending: false },
  { by: "name", descending: true },
  { by: "kind", descending: false },
  { by: "region", descending: true },
  { by: "capacity", descending: true },
  { by: "capacity", descending: false },
] as const)("pages by key through all of them, forth and back, by $by (descending: $descending)", async (sort) => {
  const whole = names(await page({ text: mark }, sort, null, 100));
  expect(whole).toHaveLength(7);

  const forth = [await page({ text: mark }, sort)];
  while (forth.at(-1)?.later)
    forth.push(await page({ text: mark }, sort, { after: forth.at(-1)?.centres.at(-1)?.id ?? "" }));
  expect(forth.flatMap(names)).toEqual(whole);
  expect(forth.map(({ earlier, later }) => [earlier, later])).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ]);

  const back = await page({ text: mark }, sort, { before: forth.at(1)?.centres.at(0)?.id ?? "" });
  expect(names(back)).toEqual(whole.slice(0, 3));
  expect(back).toMatchObject({ earlier: false, later: true });
});

test("counts every kind that meets the filter, whichever kind is looked at", async () => {
  const counts = { UPTP: 1, SATPEL: 1, UPTD: 1, BLKK: 4 };
  expect(await countCentres({ ...all, text: mark })).toEqual(counts);
  expect(await countCentres({ ...all, text: mark, kind: "UPTP" })).toEqual(counts);
  expect(await countCentres({ ...all, text: mark, region: RegionCode.parse("93") })).toEqual({
    ...{ UPTP: 0, UPTD: 0, BLKK: 0 },
    SATPEL: 1,
  });
});

test("counts the batches that run or come, not those over or cancelled", async () => {
  const centre = await aCentre({ name: `Ramai ${mark}`, in: "94.01" });
  const days = (endsOn: string) => ({ centreId: centre.id, of: [], endsOn: Day.parse(endsOn) });
  for (const endsOn of ["2026-06-14", "2026-06-15", "2026-07-01"]) await aBatch(days(endsOn));
  await aBatch({ ...days("2026-07-02"), cancelledOn: Day.parse("2026-06-01") });
  expect((await page({ text: `Ramai ${mark}` })).centres).toMatchObject([{ openBatches: 2 }]);
});

test("a centre knows the UPTP in charge and its outposts", async () => {
  const [uptp, satpel] = [await page({ text: `BPVP ${mark}` }), await page({ text: `Satpel ${mark}` })];
  const [parent, outpost] = [uptp.centres[0], satpel.centres[0]];
  expect(await findCentre(parent?.id ?? "")).toMatchObject({ parent: null, outposts: [{ name: `Satpel ${mark}` }] });
  expect(await findCentre(outpost?.id ?? "")).toMatchObject({ parent: { name: `BPVP ${mark}` }, outposts: [] });
  expect(await findCentre(randomUUID())).toBeNull();
});

test("filters by class, by field, and by what is accredited on the day: both ends count", async () => {
  const text = `Saring ${mark}`;
  const day = (value: string) => Day.parse(value);
  const scheme = await aScheme();
  await aProgramme({ schemeId: scheme.id });
  const own = await aCentre({ name: `${text} 1`, class: "INDEPENDENT", fields: ["BUSINESS_MANAGEMENT", "WELDING"] });
  const other = await aCentre({ name: `${text} 2`, class: "GROWING", fields: ["BUSINESS_MANAGEMENT"] });
  await aCentre({ name: `${text} 3`, kind: "UPTD", in: "92.71" });
  await anAccreditation({ centreId: own.id, field: "WELDING", from: day("2026-06-15"), to: day("2026-06-20") });
  await anAccreditation({ centreId: other.id, schemeId: scheme.id, to: day("2026-12-31") });

  const found = async (filter: Partial<CentreFilter>) => names(await page({ text, ...filter }));
  expect(await found({ class: "INDEPENDENT" })).toEqual([`${text} 1`]);
  expect(await found({ field: "WELDING" })).toEqual([`${text} 1`]);
  expect(await found({ field: "BUSINESS_MANAGEMENT" })).toEqual([`${text} 1`, `${text} 2`]);
  expect(await found({ accreditedOn: day("2026-06-15") })).toEqual([`${text} 1`, `${text} 2`]);
  expect(await found({ accreditedOn: day("2026-06-20") })).toEqual([`${text} 1`, `${text} 2`]);
  expect(await found({ accreditedOn: day("2026-06-21") })).toEqual([`${text} 2`]);
  // That of a scheme counts for the field in which the scheme is taught, that of a field for no other.
  expect(await found({ accreditedOn: day("2026-06-15"), field: "BUSINESS_MANAGEMENT" })).toEqual([`${text} 2`]);
  expect((await page({ text })).centres.map(({ accreditedTo }) => accreditedTo)).toEqual([
    "2026-06-20",
    "2026-12-31",
    null,
  ]);
  expect(await countCentres({ ...all, text, class: "GROWING" })).toMatchObject({ BLKK: 1, UPTD: 0 });
});
