import type { Day } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import { type CentreFilter, meets } from "./centre-filter";
import { type CentreRow, centreRow, rowColumns, rowSources, type StoredCentre } from "./centre-rows";
import { centreKinds, type TrainingCentreKind } from "./kinds";

export const centreOrders = ["name", "kind", "region", "capacity"] as const;
export type CentreSort = { by: (typeof centreOrders)[number]; descending: boolean };

/** The place to go on from: after or before a centre of the list. */
export type Cursor = { after: string } | { before: string } | null;

// The last column makes each place in the list its own; all of an order run one way, so that a row comparison can page.
const sortColumns = {
  name: ["name", "id"],
  kind: ["kind", "name", "id"],
  region: ["region_code", "name", "id"],
  capacity: ["capacity", "id"],
} as const;

const columnsOf = (by: CentreSort["by"]) => sortColumns[by].map((column) => `centre.${column}`);

const orderOf = ({ by, descending }: CentreSort) =>
  Prisma.raw(
    columnsOf(by)
      .map((column) => `${column} ${descending ? "DESC" : "ASC"}`)
      .join(", "),
  );

/** Only the centres that lie behind the one named, in this order. */
function behind(centreId: string, { by, descending }: CentreSort) {
  const [key, named] = [Prisma.raw(columnsOf(by).join(", ")), Prisma.raw(sortColumns[by].join(", "))];
  const comparison = Prisma.raw(descending ? "<" : ">");
  return Prisma.sql`AND (${key}) ${comparison} (SELECT ${named} FROM training_centres WHERE id = ${centreId}::uuid)`;
}

/** A page of the directory, `limit` at most, and whether the list goes on before and behind it. */
export async function listCentres(
  filter: CentreFilter,
  { sort, cursor, limit, today }: { sort: CentreSort; cursor: Cursor; limit: number; today: Day },
): Promise<{ centres: CentreRow[]; earlier: boolean; later: boolean }> {
  const backwards = cursor !== null && "before" in cursor;
  const way = { ...sort, descending: sort.descending !== backwards };
  const edge = cursor && ("before" in cursor ? cursor.before : cursor.after);
  const rows = await database.$queryRaw<StoredCentre[]>`
    WITH page AS (
      SELECT centre.id FROM training_centres centre
       WHERE ${meets(filter)} ${edge === null ? Prisma.empty : behind(edge, way)}
       ORDER BY ${orderOf(way)}
       LIMIT ${limit + 1}
    )
    SELECT ${rowColumns(today, filter.accreditedOn)} FROM page ${rowSources} ORDER BY ${orderOf(way)}`;
  const more = rows.length > limit;
  const centres = rows.slice(0, limit).map(centreRow);
  if (backwards) return { centres: centres.reverse(), earlier: more, later: true };
  return { centres, earlier: edge !== null, later: more };
}

/** How many centres of each kind meet the filter, whatever kind it asks for. */
export async function countCentres(filter: CentreFilter): Promise<Record<TrainingCentreKind, number>> {
  const rows = await database.$queryRaw<{ kind: TrainingCentreKind; centres: number }[]>`
    SELECT kind::text, count(*)::int AS centres FROM training_centres centre
     WHERE ${meets({ ...filter, kind: null })} GROUP BY kind`;
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
export type CentreInFull = NonNullable<Awaited<ReturnType<typeof findCentre>>>;
