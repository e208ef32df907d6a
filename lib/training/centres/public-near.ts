import type { Day } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { codesInside, type RegionCode } from "@/lib/regions/region-code";
import { type CentreFilter, meets } from "./centre-filter";
import { type CentreRow, centreRow, rowColumns, rowSources, type StoredCentre } from "./centre-rows";

/** Where a village lies, and what that is read from: no list of villages has their points. */
export type Place = { latitude: number; longitude: number; readFrom: "VILLAGE" | "DISTRICT" | "REGENCY" };

/** The seat of the village's own cooperative, or the middle of those around it; null where none has a point. */
export async function findPlaceOf(village: RegionCode): Promise<Place | null> {
  const middle = (name: string, region: RegionCode) => {
    const { after, before } = codesInside(region);
    return Prisma.sql`
      SELECT ${name} AS "readFrom", percentile_cont(0.5) WITHIN GROUP (ORDER BY latitude) AS latitude,
             percentile_cont(0.5) WITHIN GROUP (ORDER BY longitude) AS longitude
        FROM cooperatives WHERE seat_village_code > ${after} AND seat_village_code < ${before} AND ${located}`;
  };
  const [own] = await database.$queryRaw<Place[]>`
    SELECT 'VILLAGE' AS "readFrom", latitude, longitude FROM cooperatives
     WHERE seat_village_code = ${village} AND ${located} ORDER BY id LIMIT 1`;
  if (own) return own;
  for (const around of [
    middle("DISTRICT", village.slice(0, 8) as RegionCode),
    middle("REGENCY", village.slice(0, 5) as RegionCode),
  ]) {
    const [place] = await database.$queryRaw<(Omit<Place, "latitude"> & { latitude: number | null })[]>`${around}`;
    if (place && place.latitude !== null) return { ...place, latitude: place.latitude };
  }
  return null;
}

/** A point in the country, and not the one that a form once filled in by itself (DQ18). */
const located = Prisma.sql`latitude BETWEEN -11 AND 6 AND longitude BETWEEN 95 AND 141.1
  AND NOT (latitude = -6.2 AND longitude = 106.8)`;

export type NearCentre = CentreRow & { kilometres: number };

/**
 * In the country's latitudes a degree of longitude is never shorter than this share of a degree of latitude, so what is
 * near in degrees is near on the ground but for as much.
 */
const narrowestDegree = 0.98;
const earthRadius = 6371.0088;

/**
 * The centres around a place, the nearest first, from behind the one named, each with its distance as the crow flies.
 * The index on the points gives those near in degrees, whatever the number of centres; no more than what may be among
 * the nearest is measured.
 */
export async function listCentresNear(
  { latitude, longitude }: Place,
  filter: CentreFilter,
  { after, limit, today }: { after: string | null; limit: number; today: Day },
): Promise<{ centres: NearCentre[]; more: boolean }> {
  const here = Prisma.sql`point(${longitude}::float8, ${latitude}::float8)`;
  const at = Prisma.sql`point(centre.longitude, centre.latitude)`;
  const distance = kilometresFrom(latitude, longitude);
  const behind =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (${distance}, centre.id) > (SELECT ${distance}, centre.id FROM training_centres centre WHERE centre.id = ${after}::uuid)`;
  const candidates = Prisma.sql`centre.latitude IS NOT NULL AND centre.longitude IS NOT NULL AND ${meets(filter)} ${behind}`;
  const rows = await database.$queryRaw<(StoredCentre & { kilometres: number })[]>`
    WITH reach AS MATERIALIZED (
      SELECT coalesce((SELECT ${at} <-> ${here} FROM training_centres centre WHERE ${candidates}
                        ORDER BY ${at} <-> ${here} OFFSET ${limit} LIMIT 1), 400) / ${narrowestDegree}::float8 AS degrees
    ), page AS (
      SELECT centre.id, ${distance} AS kilometres FROM training_centres centre
       WHERE ${at} <@ circle(${here}, (SELECT degrees FROM reach)) AND ${candidates}
       ORDER BY kilometres, centre.id LIMIT ${limit + 1}
    )
    SELECT ${rowColumns(today, filter.accreditedOn)}, page.kilometres FROM page ${rowSources}
     ORDER BY page.kilometres, page.id`;
  return { centres: rows.slice(0, limit).map(centreRow), more: rows.length > limit };
}

/** On a sphere (haversine), of an alias `centre`. */
const kilometresFrom = (latitude: number, longitude: number) => Prisma.sql`
  (2 * ${earthRadius}::float8 * asin(least(1, sqrt(
     sin(radians(centre.latitude - ${latitude}::float8) / 2) ^ 2
     + cos(radians(centre.latitude)) * cos(radians(${latitude}::float8))
       * sin(radians(centre.longitude - ${longitude}::float8) / 2) ^ 2))))`;
