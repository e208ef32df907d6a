import { type Day, dateOf } from "@/lib/calendar/day";
import type { Instant } from "@/lib/calendar/instant";
import { type CooperativeKind, cooperativeKinds } from "@/lib/cooperatives/kinds";
import { database, Prisma } from "@/lib/db/database";
import { levelOf, pathTo, type RegionCode, seatPattern } from "@/lib/regions/region-code";
import { countsFromRows } from "./count-from-rows";
import { type CoverageCut, kindsOf, positionsOf } from "./cuts";
import { type Counts, countNames, noCounts } from "./figures";
import { keptSums, type LedgerState, ledgerState, type Sums } from "./public-kept-sums";

export type RegionFigures = { code: RegionCode; name: string; counts: Counts };
/** All posts of a kind's cooperatives, seated in one region. */
export type KindFigures = { kind: CooperativeKind; counts: Counts };
export type Coverage = RegionFigures & {
  /** From the country down to the region's parent, for the same day and cut: the way up, and something to compare with. */
  ancestors: RegionFigures[];
  children: RegionFigures[];
  /** The region's own figures for each kind of cooperative, whatever the cut. */
  kinds: KindFigures[];
  readAt: Instant;
};

type Asked = { region: RegionCode; asOf: Day; cut: CoverageCut; knownAt: Instant | null };
/** The database, or a transaction whose snapshot the figures shall belong to. */
type Reader = Pick<typeof database, "$queryRaw">;

/**
 * The counts of a region, of its children and of the regions it lies in, on a day, as known at an instant (null: now).
 * Null where there is no such region. A district's children are villages, which the ledger does not keep: they are
 * listVillageFigures' to count, and a village is counted from the rows. Aggregates only, so it needs no officer.
 */
export async function findCoverage(asked: Asked, reader: Reader = database): Promise<Coverage | null> {
  const { region } = asked;
  // What was known at an earlier instant, and what a transaction sees, is added up from the lines of just that.
  const isNow = asked.knownAt === null && reader === database;
  const isVillage = levelOf(region) === "VILLAGE";
  const [sums, [village], kindsThere] = await Promise.all([
    isNow ? keptSums(asked, () => sumsOf(reader, asked)) : sumsOf(reader, asked),
    isVillage ? countVillages(reader, asked, Prisma.sql`region.code = ${region}`) : [],
    isVillage ? countKindsOfVillage(reader, asked) : null,
  ]);
  if (!sums) return null;
  const { rows, readAt } = sums;
  const self = village ?? rows.find(({ code }) => code === region);
  if (!self) return null;
  const above = pathTo(region).filter((code) => code !== region);
  return {
    ...self,
    ancestors: above.flatMap((code) => rows.filter((row) => row.code === code)),
    children: rows.filter(({ code }) => code !== region && !above.includes(code)),
    kinds: kindsThere ?? sums.kinds,
    readAt,
  };
}

/** The villages of a district, counted from the rows as they are known now. */
export const listVillageFigures = (asked: Asked) =>
  countVillages(database, asked, Prisma.sql`region.parent_code = ${asked.region}`);

const counts = [
  "cooperatives",
  "fully_certified",
  "posts_filled",
  "posts_certified",
  "people_in_office",
  "people_certified",
];
const sums = Prisma.raw(counts.map((count) => `sum(${count}) AS ${count}`).join(", "));
const totals = Prisma.raw(
  counts
    .map((count) => `(coalesce(base.${count}, 0) + coalesce(month.${count}, 0) + coalesce(fresh.${count}, 0))::int`)
    .map((total, at) => `${total} AS "${countNames[at]}"`)
    .join(", "),
);

/**
 * From the ledger: for each region the newest checkpoint known by then that ends by the day, the lines below it from
 * there to the day, and the lines that came after it. Asked for an earlier state of knowledge, it is the checkpoint that
 * was the newest then; any checkpoint gives the same answer, an older one only leaves more to add. Of the region asked
 * for, each kind of cooperative is added up beside it.
 */
async function sumsOf(reader: Reader, { region, asOf, cut, knownAt }: Asked): Promise<Sums | null> {
  const day = dateOf(asOf);
  // Villages have no lines; a region that the code list no longer has is shown as long as something was counted in it.
  const children = ["DISTRICT", "VILLAGE"].includes(levelOf(region))
    ? Prisma.sql`FALSE`
    : Prisma.sql`region.parent_code = ${region} AND (region.retired_on IS NULL OR EXISTS (
        SELECT FROM coverage_lines WHERE region_code = region.code))`;
  const ownCuts = [...new Set([cut, ...cooperativeKinds])];
  const found = await reader.$queryRaw<
    (LedgerState & Counts & Pick<RegionFigures, "code" | "name"> & { cut: string })[]
  >`
    SELECT region.code, region.name, asked.cut::text, ${totals}, ${ledgerState()}
      FROM regions region
     CROSS JOIN LATERAL unnest(
       CASE WHEN region.code = ${region} THEN ${ownCuts} ELSE ${[cut]} END::coverage_cut[]) asked(cut)
      LEFT JOIN LATERAL (
        SELECT * FROM coverage_checkpoints
         WHERE region_code = region.code AND cut = asked.cut AND through_day <= ${day}::date
           AND recorded_at <= coalesce(${knownAt}::timestamptz, 'infinity')
         ORDER BY through_line DESC, through_day DESC LIMIT 1
      ) base ON true
      LEFT JOIN LATERAL (
        SELECT ${sums} FROM coverage_lines
         WHERE region_code = region.code AND cut = asked.cut
           AND effective_on > base.through_day AND effective_on <= ${day}::date
           -- Written so that the days choose the index: a month has few lines, the time before a checkpoint many.
           AND id - base.through_line <= 0
      ) month ON true
      LEFT JOIN LATERAL (
        SELECT ${sums} FROM coverage_lines
         WHERE region_code = region.code AND cut = asked.cut AND id > coalesce(base.through_line, 0)
           AND effective_on <= ${day}::date AND recorded_at <= coalesce(${knownAt}::timestamptz, 'infinity')
      ) fresh ON true
     WHERE region.code = ANY(${pathTo(region)}::text[]) OR ${children}
     ORDER BY region.code`;
  const [state] = found;
  if (!state) return null;
  const { regionRelease, linesSince, readAt } = state;
  const figures = found.map(({ code, name, cut, regionRelease, linesSince, readAt, ...counts }) => ({
    cut,
    figures: { code, name, counts },
  }));
  const own = (kind: CooperativeKind) => figures.find((it) => it.cut === kind && it.figures.code === region);
  return {
    ...{ regionRelease, linesSince, readAt },
    rows: figures.filter((it) => it.cut === cut).map((it) => it.figures),
    kinds: cooperativeKinds.map((kind) => ({ kind, counts: own(kind)?.figures.counts ?? noCounts })),
  };
}

/** The ledger keeps no villages: each kind is counted there from the rows. */
const countKindsOfVillage = (reader: Reader, asked: Asked): Promise<KindFigures[]> =>
  Promise.all(
    cooperativeKinds.map(async (kind) => {
      const [village] = await countVillages(reader, { ...asked, cut: kind }, Prisma.sql`region.code = ${asked.region}`);
      return { kind, counts: village?.counts ?? noCounts };
    }),
  );

function countVillages(reader: Reader, { region, asOf, cut }: Asked, which: Prisma.Sql): Promise<RegionFigures[]> {
  return reader.$queryRaw<RegionFigures[]>`
    SELECT region.code, region.name,
           ${JSON.stringify(noCounts)}::jsonb || coalesce(to_jsonb(counted) - 'code', '{}') AS counts
      FROM regions region
      LEFT JOIN (${countsFromRows(region, "VILLAGE", cut, asOf)}) counted USING (code)
     WHERE ${which}
     ORDER BY region.code`;
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
           posts.filled AS "postsFilled", posts.certified AS "postsCertified"
      FROM cooperatives cooperative
      JOIN regions village ON village.code = cooperative.seat_village_code
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE filled @> ${day}::date)::int AS filled,
              count(*) FILTER (WHERE certified @> ${day}::date)::int AS certified
         FROM post_days WHERE cooperative_id = cooperative.id AND "position" = ANY(${positionsOf(cut)}::"position"[])
     ) posts
     WHERE cooperative.seat_village_code LIKE ${seatPattern(region)}
       AND cooperative.kind = ANY(${kindsOf(cut)}::cooperative_kind[])
       AND ${day}::date BETWEEN cooperative.founded_on AND coalesce(cooperative.dissolved_on, 'infinity')
     ORDER BY cooperative.legal_name, cooperative.id`;
}
