import { type Day, dateOf } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import type { CooperativeKind } from "@/lib/db/generated/enums";
import { containing } from "./name-search";
import { type CooperativeFilter, meets } from "./search-filter";

export type CooperativeRow = {
  id: string;
  legalName: string;
  kind: CooperativeKind;
  village: string;
  district: string;
  regency: string;
  province: string;
  /** Of the posts, on the asked day; supernumerary members count as well. */
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
  /** How many there are; null for more than `mostCounted`. */
  total: number | null;
  /** Nothing has that name: these are written alike, best first, and there is no further page. */
  alike: boolean;
};

/** Beyond this a list is not counted, and comes in the order of its region codes: what it costs must not grow with the country. */
export const mostCounted = 1000;
const mostAlike = 10;

type Asked = { sort: CooperativeSort; cursor: Cursor; limit: number; on: Day };

/**
 * A page of the list of cooperatives that meet a filter: identity and counts, and nobody's name. A short result is
 * gathered first and then put in order; of a long one, which has to be in the order of an index, only the page is read.
 */
export async function listCooperatives(filter: CooperativeFilter, asked: Asked): Promise<CooperativePage> {
  const gathered = await gather(filter);
  if (gathered === null) {
    const page = await readPage(Prisma.sql`cooperatives`, meets(filter), {
      ...asked,
      sort: { ...asked.sort, by: "region" },
    });
    return { ...page, total: null, alike: false };
  }
  if (gathered.length > 0 || filter.words.length === 0) {
    const page = await readPage(oneOf(gathered), Prisma.sql`TRUE`, asked);
    return { ...page, total: gathered.length, alike: false };
  }
  const alike = await listAlike(filter);
  const { rows } = await readPage(oneOf(alike), Prisma.sql`TRUE`, { ...asked, cursor: null, limit: mostAlike });
  const place = new Map(alike.map((id, at) => [id, at]));
  rows.sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  return { rows, earlier: false, later: false, total: 0, alike: true };
}

const oneOf = (ids: string[]) => Prisma.sql`(SELECT * FROM cooperatives WHERE id = ANY(${ids}::uuid[]))`;

/** All that meet the filter, in no order; null for more than are counted. */
async function gather(filter: CooperativeFilter): Promise<string[] | null> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT id FROM cooperatives cooperative WHERE ${meets(filter)} LIMIT ${mostCounted + 1}`;
  if (rows.length > mostCounted) return null;
  if (rows.length > 0 || filter.words.length < 2) return rows.map(({ id }) => id);
  return gatherWithRegions(filter);
}

/** For "sidomulyo klaten": one of the words stands in the name, and every other there or in the names around it. */
async function gatherWithRegions({ words, ...filter }: CooperativeFilter): Promise<string[]> {
  for (const word of words) {
    const rows = await database.$queryRaw<{ id: string }[]>`
      SELECT named.id
        FROM (SELECT id, legal_name, seat_village_code FROM cooperatives cooperative
               WHERE ${meets({ ...filter, words: [word] })} LIMIT ${mostCounted}) named
        JOIN regions district ON district.code = left(named.seat_village_code, 8)
        JOIN regions regency ON regency.code = left(named.seat_village_code, 5)
        JOIN regions province ON province.code = left(named.seat_village_code, 2)
       WHERE named.legal_name || ' ' || upper(concat_ws(' ', district.name, regency.name, province.name))
             LIKE ALL (${words.map(containing)}::text[])`;
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  return [];
}

/** Names in which each word is nearly there: a slip of the finger, an old spelling. */
async function listAlike({ words, ...filter }: CooperativeFilter): Promise<string[]> {
  const near = words.map((word) => Prisma.sql`legal_name %> ${word}`);
  const nearness = words.map((word) => Prisma.sql`word_similarity(${word}, legal_name)`);
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT id FROM cooperatives cooperative
     WHERE ${Prisma.join(near, " AND ")} AND ${meets({ ...filter, words: [] })}
     ORDER BY ${Prisma.join(nearness, " + ")} DESC, legal_name, id
     LIMIT ${mostAlike}`;
  return rows.map(({ id }) => id);
}

// The id makes each place in the list its own; both run one way, so that a row comparison can page.
const sortColumns = { region: ["seat_village_code", "id"], name: ["legal_name", "id"] } as const;

const orderOf = ({ by, descending }: CooperativeSort) =>
  Prisma.raw(sortColumns[by].map((column) => `cooperative.${column} ${descending ? "DESC" : "ASC"}`).join(", "));

/** Only what lies behind the cooperative named, in this order. */
function behind(id: string, { by, descending }: CooperativeSort) {
  const key = Prisma.raw(sortColumns[by].map((column) => `cooperative.${column}`).join(", "));
  const named = Prisma.raw(sortColumns[by].join(", "));
  const comparison = Prisma.raw(descending ? "<" : ">");
  return Prisma.sql`AND (${key}) ${comparison} (SELECT ${named} FROM cooperatives WHERE id = ${id}::uuid)`;
}

async function readPage(source: Prisma.Sql, condition: Prisma.Sql, { sort, cursor, limit, on }: Asked) {
  const backwards = cursor !== null && "before" in cursor;
  const way = { ...sort, descending: sort.descending !== backwards };
  const edge = cursor && ("before" in cursor ? cursor.before : cursor.after);
  const found = await database.$queryRaw<CooperativeRow[]>`
    WITH cooperative AS MATERIALIZED (
      SELECT id, legal_name, kind, seat_village_code FROM ${source} cooperative
       WHERE ${condition} ${edge === null ? Prisma.empty : behind(edge, way)}
       ORDER BY ${orderOf(way)}
       LIMIT ${limit + 1}
    )
    SELECT cooperative.id, cooperative.legal_name AS "legalName", cooperative.kind::text, village.name AS village,
           district.name AS district, regency.name AS regency, province.name AS province,
           posts.filled AS "postsFilled", posts.certified AS "postsCertified"
      FROM cooperative
      JOIN regions village ON village.code = cooperative.seat_village_code
      JOIN regions district ON district.code = left(cooperative.seat_village_code, 8)
      JOIN regions regency ON regency.code = left(cooperative.seat_village_code, 5)
      JOIN regions province ON province.code = left(cooperative.seat_village_code, 2)
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE filled @> ${dateOf(on)}::date)::int AS filled,
              count(*) FILTER (WHERE certified @> ${dateOf(on)}::date)::int AS certified
         FROM post_days WHERE cooperative_id = cooperative.id
     ) posts
     ORDER BY ${orderOf(way)}`;
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (backwards) return { rows: rows.reverse(), earlier: more, later: true };
  return { rows, earlier: edge !== null, later: more };
}
