import type { Day } from "@/lib/calendar/day";
import { dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import type { CoverageCut } from "./cuts";
import type { Counts } from "./figures";

export type RegionFigures = { code: RegionCode; name: string; kind: string; counts: Counts };
export type Coverage = RegionFigures & { children: RegionFigures[]; readAt: Date };

type Asked = { region: RegionCode; asOf: Day; cut: CoverageCut; knownAt: Date | null };
type Row = Counts & { code: RegionCode; name: string; kind: string; readAt: Date };

/**
 * The counts of a region and of each of its children on a day, as known at an instant (null: now): for each, the newest
 * checkpoint known by then plus the ledger lines after it. Down to districts; null where there is no such region.
 * Aggregates only, so it needs no officer.
 */
export async function findCoverage({ region, asOf, cut, knownAt }: Asked): Promise<Coverage | null> {
  const day = dateOf(asOf);
  const rows = await database.$queryRaw<Row[]>`
    SELECT region.code, region.name, region.kind::text, statement_timestamp() AS "readAt",
           (coalesce(base.cooperatives, 0) + coalesce(month.cooperatives, 0) + coalesce(fresh.cooperatives, 0))::int
             AS cooperatives,
           (coalesce(base.fully_certified, 0) + coalesce(month.fully_certified, 0) + coalesce(fresh.fully_certified, 0))::int
             AS "fullyCertified",
           (coalesce(base.posts_filled, 0) + coalesce(month.posts_filled, 0) + coalesce(fresh.posts_filled, 0))::int
             AS "postsFilled",
           (coalesce(base.posts_certified, 0) + coalesce(month.posts_certified, 0) + coalesce(fresh.posts_certified, 0))::int
             AS "postsCertified",
           (coalesce(base.people_in_office, 0) + coalesce(month.people_in_office, 0) + coalesce(fresh.people_in_office, 0))::int
             AS "peopleInOffice",
           (coalesce(base.people_certified, 0) + coalesce(month.people_certified, 0) + coalesce(fresh.people_certified, 0))::int
             AS "peopleCertified"
      FROM regions region
      LEFT JOIN LATERAL (
        SELECT through_line FROM coverage_checkpoints
         WHERE region_code = region.code AND cut = ${cut}::coverage_cut
           AND recorded_at <= coalesce(${knownAt}::timestamptz, 'infinity')
         ORDER BY through_line DESC LIMIT 1
      ) newest ON true
      LEFT JOIN LATERAL (
        SELECT * FROM coverage_checkpoints
         WHERE region_code = region.code AND cut = ${cut}::coverage_cut AND through_line = newest.through_line
           AND through_day <= ${day}::date
         ORDER BY through_day DESC LIMIT 1
      ) base ON true
      LEFT JOIN LATERAL (
        SELECT sum(cooperatives) AS cooperatives, sum(fully_certified) AS fully_certified,
               sum(posts_filled) AS posts_filled, sum(posts_certified) AS posts_certified,
               sum(people_in_office) AS people_in_office, sum(people_certified) AS people_certified
          FROM coverage_lines
         WHERE region_code = region.code AND cut = ${cut}::coverage_cut AND id <= newest.through_line
           AND effective_on > coalesce(base.through_day, '-infinity') AND effective_on <= ${day}::date
      ) month ON true
      LEFT JOIN LATERAL (
        SELECT sum(cooperatives) AS cooperatives, sum(fully_certified) AS fully_certified,
               sum(posts_filled) AS posts_filled, sum(posts_certified) AS posts_certified,
               sum(people_in_office) AS people_in_office, sum(people_certified) AS people_certified
          FROM coverage_lines
         WHERE region_code = region.code AND cut = ${cut}::coverage_cut AND id > coalesce(newest.through_line, 0)
           AND effective_on <= ${day}::date AND recorded_at <= coalesce(${knownAt}::timestamptz, 'infinity')
      ) fresh ON true
     WHERE region.code = ${region} OR region.parent_code = ${region}
     ORDER BY region.code`;
  const self = rows.find(({ code }) => code === region);
  if (!self) return null;
  const children = rows.filter(({ code }) => code !== region).map(figuresOf);
  return { ...figuresOf(self), children, readAt: self.readAt };
}

function figuresOf({ code, name, kind, readAt: _, ...counts }: Row): RegionFigures {
  return { code, name, kind, counts };
}
