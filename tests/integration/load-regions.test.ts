import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type Transaction, transaction } from "@/lib/db/database";
import { loadRelease } from "@/lib/regions/load-release";
import { RegionCode } from "@/lib/regions/region-code";
import { installedRelease, type Release } from "@/lib/regions/release";

const firstDay = Day.parse("2026-01-01");
const nextYear = Day.parse("2027-01-01");

const start = {
  ID: "Indonesia",
  "33": "Jawa Tengah",
  "33.10": "Kabupaten Klaten",
  "33.10.11": "Ceper",
  "33.10.11.2007": "Mlese",
  "33.10.11.2008": "Jombor",
};

const release = (version: string, regions: Record<string, string>): Release => ({
  version,
  regions: Object.entries(regions).map(([code, name]) => ({ code: RegionCode.parse(code), name })),
});

/** A release retires whatever it does not name, so each test works on a country of its own and takes it back. */
async function inAnEmptyCountry(work: (tx: Transaction) => Promise<void>) {
  const undo = new Error("undo");
  const undone = transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE regions DISABLE TRIGGER ALL`;
    await tx.$executeRaw`DELETE FROM regions`;
    await tx.$executeRaw`ALTER TABLE regions ENABLE TRIGGER ALL`;
    await work(tx);
    throw undo;
  });
  await expect(undone).rejects.toBe(undo);
}

const codes = (named: { code: string }[]) => named.map(({ code }) => code).sort();
const regionOf = (tx: Transaction, code: string) => tx.region.findUniqueOrThrow({ where: { code } });

test("the first release adds everything, with kind and parent read off the code", () =>
  inAnEmptyCountry(async (tx) => {
    const report = await loadRelease(tx, release("one", start), firstDay);
    expect(codes(report.added)).toEqual(Object.keys(start).sort());
    expect(report).toMatchObject({ renamed: [], gone: [], returned: [], unmapped: [] });
    expect(await regionOf(tx, "33.10.11.2007")).toMatchObject({ kind: "RURAL_VILLAGE", parentCode: "33.10.11" });
    expect(await regionOf(tx, "33")).toMatchObject({ kind: "PROVINCE", parentCode: "ID" });
    expect(await regionOf(tx, "ID")).toMatchObject({ kind: "COUNTRY", parentCode: null, retiredOn: null });
    expect(await tx.installation.findUnique({ where: { id: 1 } })).toMatchObject({ regionRelease: "one" });
  }));

test("the same release again changes nothing", () =>
  inAnEmptyCountry(async (tx) => {
    await loadRelease(tx, release("one", start), firstDay);
    const again = await loadRelease(tx, release("one", start), nextYear);
    expect(again).toEqual({ added: [], renamed: [], gone: [], returned: [], unmapped: [] });
  }));

test("a newer release adds, renames and retires, and tells what is left without a region", () =>
  inAnEmptyCountry(async (tx) => {
    await loadRelease(tx, release("one", start), firstDay);
    const inMlese = { foundedOn: new Date("2026-02-01"), seatVillageCode: "33.10.11.2007" };
    const cooperative = await tx.cooperative.create({
      data: { legalName: "KOPERASI DESA MERAH PUTIH MLESE", kind: "RURAL_VILLAGE", ...inMlese },
    });
    const centre = await tx.trainingCentre.create({
      data: {
        name: "BLK Komunitas Mlese",
        kind: "BLKK",
        owner: "COMMUNITY",
        capacity: 16,
        regionCode: "33.10.11.2007",
      },
    });

    const { "33.10.11.2007": _mlese, ...others } = { ...start, "33.10.11.2008": "Jombor Baru" };
    const newer = release("two", { ...others, "33.10.11.1001": "Mlese" });
    const report = await loadRelease(tx, newer, nextYear);
    expect(report.added).toEqual([{ code: "33.10.11.1001", name: "Mlese" }]);
    expect(report.renamed).toEqual([{ code: "33.10.11.2008", name: "Jombor Baru", before: "Jombor" }]);
    expect(report.gone).toEqual([{ code: "33.10.11.2007", name: "Mlese" }]);
    const regionCode = "33.10.11.2007";
    expect(report.unmapped).toEqual([
      { what: "CENTRE", id: centre.id, name: centre.name, regionCode },
      { what: "COOPERATIVE", id: cooperative.id, name: cooperative.legalName, regionCode },
    ]);
    expect(await regionOf(tx, regionCode)).toMatchObject({ retiredOn: new Date("2027-01-01") });
    expect(await tx.cooperative.findUnique({ where: { id: cooperative.id } })).toMatchObject(inMlese);

    await tx.region.update({ where: { code: regionCode }, data: { successorCode: "33.10.11.1001" } });
    expect((await loadRelease(tx, newer, nextYear)).unmapped).toEqual([]);
  }));

test("a code that comes back is in use again, under its newer name", () =>
  inAnEmptyCountry(async (tx) => {
    const { "33.10.11.2007": _mlese, ...others } = start;
    await loadRelease(tx, release("one", start), firstDay);
    await loadRelease(tx, release("two", others), nextYear);
    const report = await loadRelease(tx, release("three", { ...start, "33.10.11.2007": "Melese" }), nextYear);
    expect(report.returned).toEqual([{ code: "33.10.11.2007", name: "Melese" }]);
    expect(report).toMatchObject({ added: [], gone: [], renamed: [{ code: "33.10.11.2007", before: "Mlese" }] });
    expect(await regionOf(tx, "33.10.11.2007")).toMatchObject({ name: "Melese", retiredOn: null });
  }));

test("a release whose district names no regency is not loaded", () =>
  inAnEmptyCountry(async (tx) => {
    const { "33.10": _klaten, ...orphans } = start;
    await expect(loadRelease(tx, release("broken", orphans), firstDay)).rejects.toThrow();
  }));

test("the installed release is the whole country", async () => {
  const { regions } = await installedRelease();
  const partsOf = (count: number) => regions.filter(({ code }) => code !== "ID" && code.split(".").length === count);
  expect([1, 2, 3, 4].map((parts) => partsOf(parts).length)).toEqual([38, 514, 7285, 83762]);
  expect(regions[0]).toEqual({ code: "ID", name: "Indonesia" });
});
