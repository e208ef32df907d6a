import { randomInt } from "node:crypto";
import { type Day, daysAfter } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { CoverageCut } from "@/lib/coverage/cuts";
import {
  type Discrepancy,
  firstDiscrepancyOfChanges,
  firstDiscrepancyOfCheckpoints,
  firstDiscrepancyOnPage,
} from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { country, type RegionCode } from "@/lib/regions/region-code";

/** Holds the ledger against the rows of a live database and reports the first difference. */
async function verifyCoverage(day: Day, pages: number): Promise<boolean> {
  const steps: [string, () => Promise<Discrepancy | null>][] = [
    ["setiap hari, wilayah, dan potongan: buku besar terhadap baris", () => unhurried(firstDiscrepancyOfChanges)],
    ["titik simpan terhadap buku besar", () => unhurried(firstDiscrepancyOfCheckpoints)],
    [
      `negara per provinsi, ${day}`,
      () => unhurried((tx) => firstDiscrepancyOnPage(tx, country, "PROVINCE", "ALL", day)),
    ],
  ];
  for (let page = 0; page < pages; page++) steps.push(await randomPage(day));
  for (const [title, check] of steps) {
    const begun = performance.now();
    const found = await check();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${found ? "BEDA " : "sama "} ${title} (${seconds} detik)`);
    if (found) {
      console.log(JSON.stringify(found, null, 2));
      return false;
    }
  }
  return true;
}

/** A province or regency drawn anew at each run, with a cut and a day between two years back and four ahead. */
async function randomPage(around: Day): Promise<[string, () => Promise<Discrepancy | null>]> {
  const regions = await database.region.findMany({
    where: { kind: { in: ["PROVINCE", "REGENCY", "CITY"] } },
    select: { code: true, name: true },
    orderBy: { code: "asc" },
  });
  const region = regions[randomInt(regions.length)];
  if (!region) throw new Error("Belum ada wilayah: jalankan npm run regions.");
  const cut = CoverageCut.options[randomInt(CoverageCut.options.length)] ?? "ALL";
  const day = daysAfter(around, randomInt(-730, 1460));
  const by = region.code.length === 2 ? "REGENCY" : "DISTRICT";
  return [
    `${region.name}, ${cut}, ${day}: halaman terhadap hitungan baris`,
    () => unhurried((tx) => firstDiscrepancyOnPage(tx, region.code as RegionCode, by, cut, day)),
  ];
}

/** One snapshot for both sides of a comparison, and time enough for the country. */
const unhurried = <T>(work: Parameters<typeof transaction<T>>[0]) =>
  transaction(work, { isolationLevel: "RepeatableRead", timeout: 600_000 });

const exact = await verifyCoverage(today(), 12);
console.log(
  exact ? "Cakupan tepat: buku besar sama dengan baris." : "Cakupan TIDAK tepat: lihat beda pertama di atas.",
);
process.exit(exact ? 0 : 1);
