import { type Day, dateOf } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { country, insidePrefix, type RegionCode } from "@/lib/regions/region-code";
import { centreKinds, type TrainingCentreClass, type TrainingCentreKind } from "./kinds";

/** What a directory of centres is asked for. `region` is "ID" for the country. */
export type CentreFilter = { text: string; kind: TrainingCentreKind | null; region: RegionCode };

export const centreSorts = ["name", "kind", "region", "-capacity"] as const;
export type CentreSort = (typeof centreSorts)[number];

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

type SortKey = { columns: string[]; descending: boolean };

// The last column makes each place in the list its own; all of a sort run one way, so that a row comparison can page.
const sortKeys: Record<CentreSort, SortKey> = {
  name: { columns: ["name", "id"], descending: false },
  kind: { columns: ["kind", "name", "id"], descending: false },
  region: { columns: ["region_code", "name", "id"], descending: false },
  "-capacity": { columns: ["capacity", "id"], descending: true },
};

const orderOf = ({ columns, descending }: SortKey) =>
  Prisma.raw(columns.map((column) => `${column} ${descending ? "DESC" : "ASC"}`).join(", "));

/** Only the centres that lie behind the one named, in this order. */
function behind(centreId: string, { columns, descending }: SortKey) {
  const key = Prisma.raw(columns.join(", "));
  const comparison = Prisma.raw(descending ? "<" : ">");
  return Prisma.sql`AND (${key}) ${comparison} (SELECT ${key} FROM training_centres WHERE id = ${centreId}::uuid)`;
}

/** A page of the directory, `limit` at most, and whether the list goes on before and behind it. */
export async function listCentres(
  filter: CentreFilter,
  { sort, cursor, limit, today }: { sort: CentreSort; cursor: Cursor; limit: number; today: Day },
): Promise<{ centres: CentreRow[]; earlier: boolean; later: boolean }> {
  const backwards = cursor !== null && "before" in cursor;
  const key = sortKeys[sort];
  const way = { ...key, descending: key.descending !== backwards };
  const edge = cursor && ("before" in cursor ? cursor.before : cursor.after);
  const rows = await database.$queryRaw<CentreRow[]>`
    WITH page AS (
      SELECT id, name, kind, class, vin, capacity, region_code, row_number() OVER (ORDER BY ${orderOf(way)}) AS place
        FROM training_centres
       WHERE ${where(filter)}
         ${edge === null ? Prisma.empty : behind(edge, way)}
       ORDER BY ${orderOf(way)}
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
     ORDER BY page.place`;
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
