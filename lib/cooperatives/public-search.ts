import { type Day, dateOf } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { country } from "@/lib/regions/region-code";
import type { CooperativeKind } from "./kinds";
import { containing, nearly } from "./name-search";
import { type CooperativeFilter, meets } from "./search-filter";

export type CooperativeRow = {
  id: string;
  legalName: string;
  kind: CooperativeKind;
  village: string;
  district: string;
  regency: string;
  province: string;
  /** Of the posts, on the asked day; members beyond the required ones count as well. */
  postsFilled: number;
  postsCertified: number;
};

export const cooperativeOrders = ["region", "name"] as const;
export type CooperativeSort = { by: (typeof cooperativeOrders)[number]; descending: boolean };
export type Cursor = { after: string } | { before: string } | null;

export type CooperativePage = {
  rows: CooperativeRow[];
  earlier: boolean;
  later: boolean;
  /** How many there are; null for more than `mostGathered`. */
  total: number | null;
  /**
   * ALL of them; the FIRST `mostGathered` of a search that finds more; a list too long to gather, WALKED by region code
   * alone; or, where nothing has that name, those written ALIKE, best first.
   */
  shows: "ALL" | "FIRST" | "WALKED" | "ALIKE";
};

/** What a list costs must not grow with the country: no more than this is counted, gathered and put in order. */
export const mostGathered = 1000;
const beyond = Prisma.raw(String(mostGathered + 1));
const mostAlike = 10;
/** Of names written alike, so many are weighed, and so many for each slip of the finger. */
const mostWeighed = Prisma.raw("200");
const mostASlip = Prisma.raw("40");

type Asked = { sort: CooperativeSort; cursor: Cursor; limit: number; on: Day };
type Read = { rows: CooperativeRow[]; earlier: boolean; later: boolean; found: number };

/**
 * A page of the list of cooperatives that meet a filter: identity and counts, and nobody's name. A result is gathered
 * and put in order; where a region holds too many for that, they are read in the order of the index on its codes.
 */
export async function listCooperatives(filter: CooperativeFilter, asked: Asked): Promise<CooperativePage> {
  const { words } = filter;
  const searches = words.length > 0;
  if (!searches && (await isLong(filter))) return walk(filter, asked);

  const { found, ...page } = await readPage(gathering(gathered(meets(filter))), asked);
  if (found > mostGathered) return { ...page, total: null, shows: "FIRST" };
  if (found > 0 || !searches) return { ...page, total: found, shows: "ALL" };

  for (const anchor of words.length > 1 ? words : []) {
    const near = await readPage(gathering(gatheredWithRegions(filter, anchor)), asked);
    if (near.found > 0) return { ...near, total: near.found, shows: "ALL" };
  }
  const alike = await readPage(gathering(gatheredAlike(filter)), {
    ...asked,
    cursor: null,
    limit: mostAlike,
    sort: "likeness",
  });
  return { rows: alike.rows, earlier: false, later: false, total: 0, shows: "ALIKE" };
}

/** More than are gathered: found out without reading them. */
async function isLong(filter: CooperativeFilter): Promise<boolean> {
  if (filter.region === country && filter.kind === null) return true;
  const [counted] = await database.$queryRaw<[{ found: number }]>`
    SELECT count(*)::int AS found FROM (SELECT FROM cooperatives cooperative WHERE ${meets(filter)} LIMIT ${beyond}) bounded`;
  return counted.found > mostGathered;
}

async function walk(filter: CooperativeFilter, asked: Asked): Promise<CooperativePage> {
  const sort = { ...asked.sort, by: "region" as const };
  const all = Prisma.sql`SELECT id, legal_name, kind, seat_village_code FROM cooperatives cooperative WHERE ${meets(filter)}`;
  const { rows, earlier, later } = await readPage(walking(all), { ...asked, sort });
  return { rows, earlier, later, total: null, shows: "WALKED" };
}

/** Read whole and counted first, or no further than the page needs. */
type Source = { rows: Prisma.Sql; table: Prisma.Sql; found: Prisma.Sql };

const gathering = (sql: Prisma.Sql): Source => ({
  rows: Prisma.sql`source AS MATERIALIZED (${sql})`,
  table: Prisma.sql`(SELECT * FROM source LIMIT ${Prisma.raw(String(mostGathered))})`,
  found: Prisma.sql`(SELECT count(*)::int FROM source)`,
});

const walking = (sql: Prisma.Sql): Source => ({
  rows: Prisma.sql`source AS NOT MATERIALIZED (${sql})`,
  table: Prisma.sql`source`,
  found: Prisma.sql`0`,
});

const gathered = (condition: Prisma.Sql) => Prisma.sql`
  SELECT id, legal_name, kind, seat_village_code FROM cooperatives cooperative
   WHERE ${condition} LIMIT ${beyond}`;

/** For "sidomulyo klaten": one of the words stands in the name, and every other there or in the names around it. */
const gatheredWithRegions = ({ words, ...filter }: CooperativeFilter, anchor: string) => Prisma.sql`
  SELECT named.id, named.legal_name, named.kind, named.seat_village_code
    FROM (${gathered(meets({ ...filter, words: [anchor] }))}) named
    JOIN regions district ON district.code = left(named.seat_village_code, 8)
    JOIN regions regency ON regency.code = left(named.seat_village_code, 5)
    JOIN regions province ON province.code = left(named.seat_village_code, 2)
   WHERE named.legal_name || ' ' || upper(concat_ws(' ', district.name, regency.name, province.name))
         LIKE ALL (${words.map(containing)}::text[])`;

/**
 * Names in which each word is nearly there, weighed by how near. The longest word is looked for slip by slip, each with
 * a look into the index; the others only have to fit.
 */
function gatheredAlike({ words, ...filter }: CooperativeFilter): Prisma.Sql {
  const [anchor = "", ...others] = words.toSorted((one, other) => other.length - one.length);
  const fits = others.map((word) => Prisma.sql`AND legal_name LIKE ANY (${nearly(word)}::text[])`);
  const likeness = words.map((word) => Prisma.sql`word_similarity(${word}, legal_name)`);
  return Prisma.sql`
    SELECT *, ${Prisma.join(likeness, " + ")} AS likeness
      FROM (SELECT DISTINCT hit.*
              FROM unnest(${nearly(anchor)}::text[]) slip
             CROSS JOIN LATERAL (
               SELECT id, legal_name, kind, seat_village_code FROM cooperatives cooperative
                WHERE legal_name LIKE slip ${fits.length > 0 ? Prisma.join(fits, " ") : Prisma.empty}
                  AND ${around(filter)} LIMIT ${mostASlip}) hit
             LIMIT ${mostWeighed}) weighed`;
}

/** Region and kind, so said that the index on the name stays the one to use. */
function around({ region, kind }: Omit<CooperativeFilter, "words">): Prisma.Sql {
  const inside =
    region === country ? Prisma.sql`TRUE` : Prisma.sql`left(seat_village_code, length(${region})) = ${region}`;
  return kind === null ? inside : Prisma.sql`${inside} AND kind = ${kind}::cooperative_kind`;
}

// The id makes each place in the list its own; all of an order run one way, so that a row comparison can page.
const sortColumns = { region: ["seat_village_code", "id"], name: ["legal_name", "id"] } as const;

const columnsOf = (table: string, by: CooperativeSort["by"]) => sortColumns[by].map((column) => `${table}.${column}`);

const orderOf = (table: string, sort: CooperativeSort | "likeness") =>
  sort === "likeness"
    ? Prisma.raw(`${table}.likeness DESC, ${table}.legal_name, ${table}.id`)
    : Prisma.raw(
        columnsOf(table, sort.by)
          .map((column) => `${column} ${sort.descending ? "DESC" : "ASC"}`)
          .join(", "),
      );

/** Only what lies behind the cooperative named, in this order. */
function behind(id: string, { by, descending }: CooperativeSort) {
  const key = Prisma.raw(columnsOf("found", by).join(", "));
  const named = Prisma.raw(sortColumns[by].join(", "));
  const comparison = Prisma.raw(descending ? "<" : ">");
  return Prisma.sql`WHERE (${key}) ${comparison} (SELECT ${named} FROM cooperatives WHERE id = ${id}::uuid)`;
}

type PageAsked = Omit<Asked, "sort"> & { sort: CooperativeSort | "likeness" };

/** One page out of a source, with where each is and how far it has come. */
async function readPage(source: Source, { sort, cursor, limit, on }: PageAsked): Promise<Read> {
  const backwards = cursor !== null && "before" in cursor;
  const way = sort === "likeness" ? sort : { ...sort, descending: sort.descending !== backwards };
  const edge = cursor && ("before" in cursor ? cursor.before : cursor.after);
  const [read] = await database.$queryRaw<[{ found: number; rows: CooperativeRow[] | null }]>`
    WITH ${source.rows}, page AS MATERIALIZED (
      SELECT * FROM ${source.table} found
       ${edge !== null && way !== "likeness" ? behind(edge, way) : Prisma.empty}
       ORDER BY ${orderOf("found", way)}
       LIMIT ${Prisma.raw(String(limit + 1))}
    )
    SELECT ${source.found} AS found, jsonb_agg(jsonb_build_object(
             'id', page.id, 'legalName', page.legal_name, 'kind', page.kind, 'village', village.name,
             'district', district.name, 'regency', regency.name, 'province', province.name,
             'postsFilled', posts.filled, 'postsCertified', posts.certified) ORDER BY ${orderOf("page", way)}) AS rows
      FROM page
      JOIN regions village ON village.code = page.seat_village_code
      JOIN regions district ON district.code = left(page.seat_village_code, 8)
      JOIN regions regency ON regency.code = left(page.seat_village_code, 5)
      JOIN regions province ON province.code = left(page.seat_village_code, 2)
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE filled @> ${dateOf(on)}::date)::int AS filled,
              count(*) FILTER (WHERE certified @> ${dateOf(on)}::date)::int AS certified
         FROM post_days WHERE cooperative_id = page.id
     ) posts`;
  const all = read.rows ?? [];
  const more = all.length > limit;
  const rows = all.slice(0, limit);
  const { found } = read;
  if (backwards) return { rows: rows.reverse(), earlier: more, later: true, found };
  return { rows, earlier: edge !== null, later: more, found };
}
