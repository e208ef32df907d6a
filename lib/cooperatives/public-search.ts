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
const mostAlike = 10;
/** Of names written alike, so many are weighed. */
const mostWeighed = 200;

type Asked = { sort: CooperativeSort; cursor: Cursor; limit: number; on: Day };
type Read = { rows: CooperativeRow[]; earlier: boolean; later: boolean; found: number };

/**
 * A page of the list of cooperatives that meet a filter: identity and counts, and nobody's name. A result is gathered
 * and put in order; where a region holds too many for that, they are read in the order of the index on its codes.
 */
export async function listCooperatives(filter: CooperativeFilter, asked: Asked): Promise<CooperativePage> {
  const { words, region, kind } = filter;
  const searches = words.length > 0;
  if (!searches && region === country && kind === null) return walk(filter, asked);

  const { found, ...page } = await readPage(gathering(gathered(meets(filter))), asked);
  if (found > mostGathered) return searches ? { ...page, total: null, shows: "FIRST" } : walk(filter, asked);
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
  table: Prisma.sql`(SELECT * FROM source LIMIT ${mostGathered})`,
  found: Prisma.sql`(SELECT count(*)::int FROM source)`,
});

const walking = (sql: Prisma.Sql): Source => ({
  rows: Prisma.sql`source AS NOT MATERIALIZED (${sql})`,
  table: Prisma.sql`source`,
  found: Prisma.sql`0`,
});

const gathered = (condition: Prisma.Sql) => Prisma.sql`
  SELECT id, legal_name, kind, seat_village_code FROM cooperatives cooperative
   WHERE ${condition} LIMIT ${mostGathered + 1}`;

/** For "sidomulyo klaten": one of the words stands in the name, and every other there or in the names around it. */
const gatheredWithRegions = ({ words, ...filter }: CooperativeFilter, anchor: string) => Prisma.sql`
  SELECT named.id, named.legal_name, named.kind, named.seat_village_code
    FROM (${gathered(meets({ ...filter, words: [anchor] }))}) named
    JOIN regions district ON district.code = left(named.seat_village_code, 8)
    JOIN regions regency ON regency.code = left(named.seat_village_code, 5)
    JOIN regions province ON province.code = left(named.seat_village_code, 2)
   WHERE named.legal_name || ' ' || upper(concat_ws(' ', district.name, regency.name, province.name))
         LIKE ALL (${words.map(containing)}::text[])`;

/** Names in which each word is nearly there, weighed by how near. */
function gatheredAlike({ words, ...filter }: CooperativeFilter): Prisma.Sql {
  const near = words.map((word) => {
    const patterns = nearly(word).map((pattern) => Prisma.sql`legal_name LIKE ${pattern}`);
    return Prisma.sql`(${Prisma.join(patterns, " OR ")})`;
  });
  const likeness = words.map((word) => Prisma.sql`word_similarity(${word}, legal_name)`);
  return Prisma.sql`
    SELECT id, legal_name, kind, seat_village_code, ${Prisma.join(likeness, " + ")} AS likeness
      FROM (SELECT id, legal_name, kind, seat_village_code FROM cooperatives cooperative
             WHERE ${Prisma.join(near, " AND ")} AND ${meets({ ...filter, words: [] })} LIMIT ${mostWeighed}) weighed`;
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
       LIMIT ${limit + 1}
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
