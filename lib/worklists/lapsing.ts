import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { seatedIn } from "@/lib/cooperatives/seat";
import { visibleCooperative } from "@/lib/cooperatives/visibility";
import { database, Prisma } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import { lapsingWhere } from "./lapsing-where";

/** No more than this is counted: what a list costs must not grow with the country. */
export const mostCounted = 1000;

export type LapsingRow = {
  termId: string;
  certificateId: string;
  personId: string;
  name: string;
  position: Position;
  cooperativeId: string;
  legalName: string;
  villageCode: string;
  village: string;
  district: string;
  regency: string;
  province: string;
  scheme: string;
  number: string;
  validTo: Day;
};

export type LapsingCursor = { termId: string; certificateId: string } | null;

export type LapsingPage = {
  rows: LapsingRow[];
  more: boolean;
  /** `mostCounted` + 1 for more than that. */
  total: number;
};

type Asked = { region: RegionCode; cursor: LapsingCursor; limit: number; on: Day };

/**
 * Who holds a post in an officer's scope, may manage today, and no longer will within 90 days because the certificate
 * runs out: the first to lapse first. Whoever has a later certificate that qualifies for the post, or whose term ends
 * before, is none of them.
 */
export async function listLapsing(officer: Officer, { region, cursor, limit, on }: Asked): Promise<LapsingPage> {
  const lapsing = lapsingWhere(Prisma.sql`${seatedIn(region)} AND ${visibleCooperative(officer)}`, on);
  const behind = cursor
    ? Prisma.sql`WHERE (valid_to, term_id, certificate_id) >
        ((SELECT valid_to FROM certificates WHERE id = ${cursor.certificateId}::uuid), ${cursor.termId}::uuid,
         ${cursor.certificateId}::uuid)`
    : Prisma.empty;
  const [[counted], rows] = await Promise.all([
    database.$queryRaw<[{ total: number }]>`
      SELECT count(*)::int AS total FROM (${lapsing} LIMIT ${Prisma.raw(String(mostCounted + 1))}) bounded`,
    database.$queryRaw<LapsingRow[]>`
      WITH page AS MATERIALIZED (
        SELECT * FROM (${lapsing}) lapsing ${behind} ORDER BY valid_to, term_id, certificate_id
         LIMIT ${Prisma.raw(String(limit + 1))}
      )
      SELECT page.term_id AS "termId", page.certificate_id AS "certificateId", person.id AS "personId", person.name,
             page."position"::text, page.cooperative_id AS "cooperativeId", cooperative.legal_name AS "legalName",
             cooperative.seat_village_code AS "villageCode", village.name AS village, district.name AS district,
             regency.name AS regency, province.name AS province, scheme.title AS scheme, page.number,
             page.valid_to::text AS "validTo"
        FROM page
        JOIN people person ON person.id = page.person_id
        JOIN schemes scheme ON scheme.id = page.scheme_id
        JOIN cooperatives cooperative ON cooperative.id = page.cooperative_id
        JOIN regions village ON village.code = cooperative.seat_village_code
        JOIN regions district ON district.code = left(cooperative.seat_village_code, 8)
        JOIN regions regency ON regency.code = left(cooperative.seat_village_code, 5)
        JOIN regions province ON province.code = left(cooperative.seat_village_code, 2)
       ORDER BY page.valid_to, page.term_id, page.certificate_id`,
  ]);
  return { rows: rows.slice(0, limit), more: rows.length > limit, total: counted.total };
}

const rowsAtOnce = 500;

/** The same list as a file: whole, some hundred rows at a time. */
export async function* exportLapsing(officer: Officer, region: RegionCode, on: Day): AsyncGenerator<LapsingRow[]> {
  let cursor: LapsingCursor = null;
  for (;;) {
    const page: LapsingPage = await listLapsing(officer, { region, cursor, limit: rowsAtOnce, on });
    const last = page.rows.at(-1);
    if (!last) return;
    yield page.rows;
    if (!page.more) return;
    cursor = last;
  }
}
