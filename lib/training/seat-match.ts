import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { database, Prisma } from "@/lib/db/database";
import { codesInside, levelOf, type RegionCode } from "@/lib/regions/region-code";
import { seatMatchReadBy } from "./visibility";

/** Of the seats that were accepted, those whose course led to a certificate for the post they were given for. */
export type MatchCounts = { accepted: number; fitting: number };
export type RegionMatch = MatchCounts & { code: RegionCode; name: string };

/** Seats held today that were asked for since a day, in cooperatives that sat in the region then. */
const seatsIn = (region: RegionCode, since: Day) => {
  const { after, before } = codesInside(region);
  return Prisma.sql`
    seat_requests request
   WHERE request.village_code > ${after} AND request.village_code < ${before} AND request.state = 'ACCEPTED'
     AND request.requested_at >= ${dateOf(since)}::date::timestamp AT TIME ZONE 'Asia/Jakarta'`;
};

const lengths = { COUNTRY: 2, PROVINCE: 5, REGENCY: 8, DISTRICT: 13, VILLAGE: 13 } as const;

/**
 * The match rate of a region and of the regions in it, for seats asked for since a day. Null where the officer may not
 * read it, where there is no such region, and for a village, which has none inside.
 */
export async function findSeatMatch(
  officer: Officer,
  region: RegionCode,
  since: Day,
): Promise<{ region: RegionMatch; children: RegionMatch[]; readAt: Date } | null> {
  if (!seatMatchReadBy(officer, region) || levelOf(region) === "VILLAGE") return null;
  const [named] = await database.$queryRaw<{ name: string; readAt: Date }[]>`
    SELECT name, statement_timestamp() AS "readAt" FROM regions WHERE code = ${region}`;
  if (!named) return null;
  const children = await database.$queryRaw<RegionMatch[]>`
    SELECT child.code, child.name, coalesce(seats.accepted, 0) AS accepted, coalesce(seats.fitting, 0) AS fitting
      FROM regions child
      LEFT JOIN (
        SELECT left(request.village_code, ${lengths[levelOf(region)]}::int) AS code, count(*)::int AS accepted,
               count(*) FILTER (WHERE request.fits_post)::int AS fitting
          FROM ${seatsIn(region, since)} GROUP BY 1) seats ON seats.code = child.code
     WHERE child.parent_code = ${region} AND (child.retired_on IS NULL OR seats.accepted > 0)
     ORDER BY child.name, child.code`;
  const sum = (count: keyof MatchCounts) => children.reduce((whole, child) => whole + child[count], 0);
  return {
    region: { code: region, name: named.name, accepted: sum("accepted"), fitting: sum("fitting") },
    children,
    readAt: named.readAt,
  };
}

export type Mismatch = {
  id: string;
  cooperativeId: string;
  cooperative: string;
  village: string;
  position: Position;
  batchId: string;
  batch: string;
  reason: string;
  requestedAt: Date;
};

const mostMismatches = 100;

/** The seats of a district that were given although the course did not fit the post, with why; nobody's name. */
export async function listMismatches(officer: Officer, district: RegionCode, since: Day): Promise<Mismatch[]> {
  if (!seatMatchReadBy(officer, district) || levelOf(district) !== "DISTRICT") return [];
  return database.$queryRaw<Mismatch[]>`
    SELECT request.id, cooperative.id AS "cooperativeId", cooperative.legal_name AS cooperative, village.name AS village,
           request.position::text, batch.id AS "batchId", batch.title AS batch, request.mismatch_reason AS reason,
           request.requested_at AS "requestedAt"
      FROM (SELECT * FROM ${seatsIn(district, since)} AND NOT request.fits_post
             ORDER BY request.requested_at DESC LIMIT ${mostMismatches}) request
      JOIN cooperatives cooperative ON cooperative.id = request.cooperative_id
      JOIN regions village ON village.code = request.village_code
      JOIN batches batch ON batch.id = request.batch_id
     ORDER BY request.requested_at DESC, request.id`;
}
