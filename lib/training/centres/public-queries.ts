import { type Day, dateOf } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { country, insidePrefix, type RegionCode } from "@/lib/regions/region-code";
import { centreKinds, type TrainingCentreClass, type TrainingCentreKind } from "./kinds";

/** What a directory of centres is asked for. `region` is "ID" for the country. */
export type CentreFilter = { text: string; kind: TrainingCentreKind | null; region: RegionCode };

export const centreOrders = ["name", "kind", "region", "capacity"] as const;
export type CentreSort = { by: (typeof centreOrders)[number]; descending: boolean };

export type CentreRow = {
  id: string;
  name: string;
  kind: TrainingCentreKind;
  class: TrainingCentreClass | null;
  vin: string | null;
  capacity: number;
  regionCode: RegionCode;
  /** Null where the centre is registered for a whole province. */
  regency: string | null;
  province: string;
  /** Batches that run on the day or start later. */
  openBatches: number;
};

/** The place to go on from: after or before a centre of the list. */
export type Cursor = { after: string } | { before: string } | null;

const where = ({ text, kind, region }: CentreFilter) => Prisma.sql`
  ${kind === null ? Prisma.sql`true` : Prisma.sql`kind = ${kind}::training_centre_kind`}
  ${text === "" ? Prisma.empty : Prisma.sql`AND name ILIKE ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`}
  ${region === country ? Prisma.empty : Prisma.sql`AND (region_code = ${region} OR region_code LIKE ${`${insidePrefix(region)}%`})`}`;

// The last column makes each place in the list its own; all of an order run one way, so that a row comparison can page.
const sortColumns = {
  name: ["name", "id"],
  kind: ["kind", "name", "id"],
  region: ["region_code", "name", "id"],
  capacity: ["capacity", "id"],
} as const;

const orderOf = (table: string, { by, descending }: CentreSort) =>
  Prisma.raw(sortColumns[by].map((column) => `${table}.${column} ${descending ? "DESC" : "ASC"}`).join(", "));

/** Only the centres that lie behind the one named, in this order. */
function behind(centreId: string, { by, descending }: CentreSort) {
  const key = Prisma.raw(sortColumns[by].join(", "));
  const comparison = Prisma.raw(descending ? "<" : ">");
  return Prisma.sql`AND (${key}) ${comparison} (SELECT ${key} FROM training_centres WHERE id = ${centreId}::uuid)`;
}

/** A page of the directory, `limit` at most, and whether the list goes on before and behind it. */
export async function listCentres(
  filter: CentreFilter,
  { sort, cursor, limit, today }: { sort: CentreSort; cursor: Cursor; limit: number; today: Day },
): Promise<{ centres: CentreRow[]; earlier: boolean; later: boolean }> {
  const backwards = cursor !== null && "before" in cursor;
  const way = { ...sort, descending: sort.descending !== backwards };
  const edge = cursor && ("before" in cursor ? cursor.before : cursor.after);
  const rows = await database.$queryRaw<CentreRow[]>`
    WITH page AS (
      SELECT id, name, kind, class, vin, capacity, region_code
        FROM training_centres
       WHERE ${where(filter)}
         ${edge === null ? Prisma.empty : behind(edge, way)}
       ORDER BY ${orderOf("training_centres", way)}
       LIMIT ${limit + 1}
    )
    SELECT page.id, page.name, page.kind::text, page.class::text, page.vin, page.capacity, page.region_code AS "regionCode",
           regency.name AS regency, province.name AS province,
           (SELECT count(*)::int FROM batches batch
             WHERE batch.centre_id = page.id AND batch.ends_on >= ${dateOf(today)}::date AND batch.cancelled_on IS NULL)
             AS "openBatches"
      FROM page
      JOIN regions province ON province.code = left(page.region_code, 2)
      LEFT JOIN regions regency ON regency.code = left(page.region_code, 5) AND length(page.region_code) >= 5
     ORDER BY ${orderOf("page", way)}`;
  const more = rows.length > limit;
  const centres = rows.slice(0, limit);
  if (backwards) return { centres: centres.reverse(), earlier: more, later: true };
  return { centres, earlier: edge !== null, later: more };
}

/** How many centres of each kind meet the filter, whatever kind it asks for. */
export async function countCentres(filter: CentreFilter): Promise<Record<TrainingCentreKind, number>> {
  const rows = await database.$queryRaw<{ kind: TrainingCentreKind; centres: number }[]>`
    SELECT kind::text, count(*)::int AS centres FROM training_centres WHERE ${where({ ...filter, kind: null })} GROUP BY kind`;
  const counted = new Map(rows.map(({ kind, centres }) => [kind, centres]));
  return Object.fromEntries(centreKinds.map((kind) => [kind, counted.get(kind) ?? 0])) as Record<
    TrainingCentreKind,
    number
  >;
}

/** A centre's identity, with the UPTP it answers to and the outposts that answer to it; null where there is none. */
export async function findCentre(id: string) {
  const charge = { select: { id: true, name: true } } as const;
  const centre = await database.trainingCentre.findUnique({
    where: { id },
    include: { parent: charge, outposts: { ...charge, orderBy: { name: "asc" } } },
  });
  return centre && { ...centre, regionCode: centre.regionCode as RegionCode };
}
