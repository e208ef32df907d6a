import { type Day, dateOf } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { levelOf, pathTo, type RegionCode, seatPattern } from "@/lib/regions/region-code";
import { countsFromRows } from "./count-from-rows";
import type { CoverageCut } from "./cuts";
import { type Counts, noCounts } from "./figures";

export type RegionFigures = { code: RegionCode; name: string; counts: Counts };
export type Coverage = RegionFigures & {
  /** From the country down to the region's parent, for the same day and cut: the way up, and something to compare with. */
  ancestors: RegionFigures[];
  children: RegionFigures[];
  readAt: Date;
};

type Asked = { region: RegionCode; asOf: Day; cut: CoverageCut; knownAt: Date | null };
type Row = RegionFigures & { readAt: Date };
/** The database, or a transaction whose snapshot the figures shall belong to. */
type Reader = Pick<typeof database, "$queryRaw">;

/**
 * The counts of a region, of its children and of the regions it lies in, on a day, as known at an instant (null: now).
 * Null where there is no such region. A district's children are villages, which the ledger does not keep: they are
 * listVillageFigures' to count, and a village is counted from the rows. Aggregates only, so it needs no officer.
 */
export async function findCoverage(asked: Asked, reader: Reader = database): Promise<Coverage | null> {
  const { region } = asked;
  const [rows, [village]] = await Promise.all([
    sumsOf(reader, asked),
    levelOf(region) === "VILLAGE" ? countVillages(reader, asked, Prisma.sql`region.code = ${region}`) : [],
  ]);
  const self = village ?? rows.find(({ code }) => code === region);
  if (!self) return null;
  const above = pathTo(region).filter((code) => code !== region);
  return {
    ...figuresOf(self),
    ancestors: above.flatMap((code) => rows.filter((row) => row.code === code).map(figuresOf)),
    children: rows.filter(({ code }) => code !== region && !above.includes(code)).map(figuresOf),
    readAt: self.readAt,
  };
}

/** The villages of a district, counted from the rows as they are known now. */
export async function listVillageFigures(asked: Asked): Promise<RegionFigures[]> {
  const villages = await countVillages(database, asked, Prisma.sql`region.parent_code = ${asked.region}`);
  return villages.map(figuresOf);
}

/**
 * From the ledger: for each region the newest checkpoint known by then, the rest of that month's lines below it, and the
 * lines recorded since. A region asked for at an earlier state of knowledge uses the checkpoint that was newest then.
 */
function sumsOf(reader: Reader, { region, asOf, cut, knownAt }: Asked): Promise<Row[]> {
  const day = dateOf(asOf);
  const total = (count: string) =>
    Prisma.raw(`(coalesce(base.${count}, 0) + coalesce(month.${count}, 0) + coalesce(fresh.${count}, 0))::int`);
  const sums = Prisma.raw(
    ["cooperatives", "fully_certified", "posts_filled", "posts_certified", "people_in_office", "people_certified"]
      .map((count) => `sum(${count}) AS ${count}`)
      .join(", "),
  );
  // Villages have no lines; a region that the code list no longer has is shown as long as something was counted in it.
  const children = ["DISTRICT", "VILLAGE"].includes(levelOf(region))
    ? Prisma.sql`FALSE`
    : Prisma.sql`region.parent_code = ${region} AND (region.retired_on IS NULL OR EXISTS (
        SELECT FROM coverage_lines WHERE region_code = region.code))`;
  return reader.$queryRaw<Row[]>`
    SELECT region.code, region.name, statement_timestamp() AS "readAt", jsonb_build_object(
             'cooperatives', ${total("cooperatives")}, 'fullyCertified', ${total("fully_certified")},
             'postsFilled', ${total("posts_filled")}, 'postsCertified', ${total("posts_certified")},
             'peopleInOffice', ${total("people_in_office")}, 'peopleCertified', ${total("people_certified")}) AS counts
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
        SELECT ${sums} FROM coverage_lines
         WHERE region_code = region.code AND cut = ${cut}::coverage_cut AND id <= newest.through_line
           AND effective_on > coalesce(base.through_day, '-infinity') AND effective_on <= ${day}::date
      ) month ON true
      LEFT JOIN LATERAL (
        SELECT ${sums} FROM coverage_lines
         WHERE region_code = region.code AND cut = ${cut}::coverage_cut AND id > coalesce(newest.through_line, 0)
           AND effective_on <= ${day}::date AND recorded_at <= coalesce(${knownAt}::timestamptz, 'infinity')
      ) fresh ON true
     WHERE region.code = ANY(${pathTo(region)}::text[]) OR ${children}
     ORDER BY region.code`;
}

function countVillages(reader: Reader, { region, asOf, cut }: Asked, which: Prisma.Sql): Promise<Row[]> {
  return reader.$queryRaw<Row[]>`
    SELECT region.code, region.name, statement_timestamp() AS "readAt",
           ${JSON.stringify(noCounts)}::jsonb || coalesce(to_jsonb(counted) - 'code', '{}') AS counts
      FROM regions region
      LEFT JOIN (${countsFromRows(region, "VILLAGE", cut, asOf)}) counted USING (code)
     WHERE ${which}
     ORDER BY region.code`;
}

function figuresOf({ code, name, counts }: Row): RegionFigures {
  return { code, name, counts };
}

export type CooperativeInside = {
  id: string;
  name: string;
  village: string;
  postsFilled: number;
  postsCertified: number;
};

/** The cooperatives seated in a district or village with their posts of a cut on a day, from the rows. Names nobody. */
export function listCooperativesIn(region: RegionCode, cut: CoverageCut, asOf: Day): Promise<CooperativeInside[]> {
  const day = dateOf(asOf);
  return database.$queryRaw<CooperativeInside[]>`
    SELECT cooperative.id, cooperative.legal_name AS name, village.name AS village,
           count(post.term_id) FILTER (WHERE filled @> ${day}::date)::int AS "postsFilled",
           count(post.term_id) FILTER (WHERE certified @> ${day}::date)::int AS "postsCertified"
      FROM cooperatives cooperative
      JOIN regions village ON village.code = cooperative.seat_village_code
      LEFT JOIN (post_days post JOIN coverage_cuts_of_position counted
                    ON counted."position" = post."position" AND counted.cut = ${cut}::coverage_cut)
             ON post.cooperative_id = cooperative.id
     WHERE cooperative.seat_village_code LIKE ${seatPattern(region)}
       AND ${day}::date BETWEEN cooperative.founded_on AND coalesce(cooperative.dissolved_on, 'infinity')
     GROUP BY cooperative.id, village.name
     ORDER BY cooperative.legal_name, cooperative.id`;
}
