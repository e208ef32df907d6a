import { database } from "@/lib/db/database";
import { country, type RegionCode } from "@/lib/regions/region-code";
import { type CentreFilter, meets } from "./centre-filter";
import type { TrainingCentreKind } from "./kinds";

export type RegionCount = { code: RegionCode; name: string; centres: number; seats: number };

/** The provinces of the country, or the regencies of a province, with the centres in each that meet the filter. */
export function countCentresIn(parent: RegionCode, filter: CentreFilter): Promise<RegionCount[]> {
  const length = parent === country ? 2 : 5;
  return database.$queryRaw<RegionCount[]>`
    SELECT region.code, region.name, coalesce(counted.centres, 0) AS centres, coalesce(counted.seats, 0) AS seats
      FROM regions region
      LEFT JOIN (
        SELECT left(centre.region_code, ${length}::int) AS code, count(*)::int AS centres, sum(centre.capacity)::int AS seats
          FROM training_centres centre WHERE ${meets({ ...filter, region: parent })} GROUP BY 1) counted
        ON counted.code = region.code
     WHERE region.parent_code = ${parent} AND region.retired_on IS NULL
     ORDER BY region.name, region.code`;
}

export type CentrePoint = {
  id: string;
  name: string;
  kind: TrainingCentreKind;
  latitude: number;
  longitude: number;
};

/** A drawing with more dots than this shows none of them. */
export const mostPoints = 1000;

/** Where the centres that meet a filter stand, the small ones first, so that the large ones are drawn above them. */
export function listCentrePoints(filter: CentreFilter): Promise<CentrePoint[]> {
  return database.$queryRaw<CentrePoint[]>`
    SELECT id, name, kind::text, latitude, longitude FROM training_centres centre
     WHERE latitude IS NOT NULL AND longitude IS NOT NULL AND ${meets(filter)}
     ORDER BY centre.kind DESC, name, id LIMIT ${mostPoints}`;
}
