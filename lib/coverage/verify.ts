import type { Day } from "@/lib/calendar/day";
import { Prisma, type Transaction } from "@/lib/db/database";
import { country, type RegionCode } from "@/lib/regions/region-code";
import { contributionsOf } from "./contributions";
import { countsFromRows } from "./count-from-rows";
import type { CoverageCut } from "./cuts";
import { type Counts, countNames, noCounts } from "./figures";
import { findCoverage } from "./public-queries";

/** Where the ledger and the rows part, and by how much. */
export type Discrepancy = { regionCode: string; cut: string; day: string; ledger: Counts; rows: Counts };

const summed = Prisma.sql`
  sum(cooperatives) AS cooperatives, sum(fully_certified) AS fully_certified, sum(posts_filled) AS posts_filled,
  sum(posts_certified) AS posts_certified, sum(people_in_office) AS people_in_office,
  sum(people_certified) AS people_certified`;
const asCounts = (table: string) =>
  Prisma.raw(`jsonb_build_object(
    'cooperatives', coalesce(${table}.cooperatives, 0), 'fullyCertified', coalesce(${table}.fully_certified, 0),
    'postsFilled', coalesce(${table}.posts_filled, 0), 'postsCertified', coalesce(${table}.posts_certified, 0),
    'peopleInOffice', coalesce(${table}.people_in_office, 0), 'peopleCertified', coalesce(${table}.people_certified, 0))`);

/**
 * Every day, region of the four levels and cut: the ledger's changes of each day against the changes that today's rows
 * make. Where these agree day by day, every sum up to any day agrees. Answers the first discrepancy by day.
 */
export async function firstDiscrepancyOfChanges(tx: Transaction): Promise<Discrepancy | null> {
  const [first] = await tx.$queryRaw<Discrepancy[]>`
    WITH ledger AS (SELECT region_code, cut, effective_on, ${summed} FROM coverage_lines GROUP BY 1, 2, 3),
         contributed AS (${contributionsOf("everybody")})
    SELECT region_code AS "regionCode", cut::text, effective_on::text AS day,
           ${asCounts("ledger")} AS ledger, ${asCounts("contributed")} AS rows
      FROM ledger FULL JOIN contributed USING (region_code, cut, effective_on)
     WHERE ${asCounts("ledger")} <> ${asCounts("contributed")}
     ORDER BY effective_on, region_code, cut LIMIT 1`;
  return first ?? null;
}

/** The newest checkpoints against the sums of the lines they stand for. */
export async function firstDiscrepancyOfCheckpoints(tx: Transaction): Promise<Discrepancy | null> {
  const [first] = await tx.$queryRaw<Discrepancy[]>`
    WITH newest AS (SELECT region_code, max(through_line) AS through_line FROM coverage_checkpoints GROUP BY region_code),
    kept AS (SELECT checkpoint.* FROM coverage_checkpoints checkpoint JOIN newest USING (region_code, through_line)),
    months AS (
      SELECT region_code, cut, (date_trunc('month', effective_on) + interval '1 month - 1 day')::date AS through_day, ${summed}
        FROM coverage_lines JOIN newest USING (region_code) WHERE id <= through_line GROUP BY 1, 2, 3
    ), running AS (
      SELECT region_code, cut, through_day, sum(cooperatives) OVER days AS cooperatives,
             sum(fully_certified) OVER days AS fully_certified, sum(posts_filled) OVER days AS posts_filled,
             sum(posts_certified) OVER days AS posts_certified, sum(people_in_office) OVER days AS people_in_office,
             sum(people_certified) OVER days AS people_certified
        FROM months WINDOW days AS (PARTITION BY region_code, cut ORDER BY through_day)
    )
    SELECT region_code AS "regionCode", cut::text, through_day::text AS day,
           ${asCounts("kept")} AS ledger, ${asCounts("running")} AS rows
      FROM kept FULL JOIN running USING (region_code, cut, through_day)
     WHERE ${asCounts("kept")} <> ${asCounts("running")}
     ORDER BY through_day, region_code, cut LIMIT 1`;
  return first ?? null;
}

/** What a page shows of a region and its children on a day, against a plain count of the rows. */
export async function firstDiscrepancyOnPage(
  tx: Transaction,
  region: RegionCode,
  by: "PROVINCE" | "REGENCY" | "DISTRICT",
  cut: CoverageCut,
  day: Day,
): Promise<Discrepancy | null> {
  const shown = await findCoverage({ region, asOf: day, cut, knownAt: null }, tx);
  const own = region === country ? "COUNTRY" : by === "DISTRICT" ? "REGENCY" : "PROVINCE";
  const counted = new Map<string, Counts>();
  for (const level of [own, by] as const)
    for (const { code, ...counts } of await tx.$queryRaw<
      (Counts & { code: string })[]
    >`${countsFromRows(region, level, cut, day)}`)
      counted.set(code, counts);
  for (const { code, counts } of shown ? [shown, ...shown.children] : []) {
    const rows = counted.get(code) ?? noCounts;
    counted.delete(code);
    if (countNames.some((name) => rows[name] !== counts[name]))
      return { regionCode: code, cut, day, ledger: counts, rows };
  }
  const [unseen] = counted;
  return unseen ? { regionCode: unseen[0], cut, day, ledger: noCounts, rows: unseen[1] } : null;
}
