import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { plannedOnce } from "@/lib/db/planned-once";
import { country, liesIn, pathTo, type RegionCode } from "@/lib/regions/region-code";
import type { SeatSelection } from "./seat-states";

/** Batches as anyone may see them: what, where, when and how many, never who. */
export type BatchRow = {
  id: string;
  title: string;
  startsOn: Day;
  endsOn: Day;
  cancelledOn: Day | null;
  capacity: number;
  enrolled: number;
  completed: number;
  /** Enrolled and without a result. */
  waiting: number;
};

type StoredBatch = Omit<BatchRow, "startsOn" | "endsOn" | "cancelledOn"> &
  Record<"startsOn" | "endsOn", Date> & { cancelledOn: Date | null };

const withDays = <Row extends { startsOn: Date; endsOn: Date; cancelledOn: Date | null }>(row: Row) => ({
  ...row,
  startsOn: dayOf(row.startsOn),
  endsOn: dayOf(row.endsOn),
  cancelledOn: row.cancelledOn && dayOf(row.cancelledOn),
});

const columns = Prisma.sql`batch.id, batch.title, batch.starts_on AS "startsOn", batch.ends_on AS "endsOn",
  batch.cancelled_on AS "cancelledOn", batch.capacity, roster.*`;
const roster = Prisma.sql`LATERAL (
  SELECT count(*)::int AS enrolled, count(*) FILTER (WHERE result.outcome = 'COMPLETED')::int AS completed,
         count(*) FILTER (WHERE result.enrolment_id IS NULL)::int AS waiting
    FROM enrolments enrolment LEFT JOIN training_results result ON result.enrolment_id = enrolment.id
   WHERE enrolment.batch_id = batch.id) roster`;

/** The batches of a centre that run on the day or start later, the next one first. */
export async function listOpenBatches(centreId: string, today: Day): Promise<BatchRow[]> {
  const rows = await database.$queryRaw<StoredBatch[]>`
    SELECT ${columns} FROM batches batch, ${roster}
     WHERE batch.centre_id = ${centreId}::uuid AND batch.ends_on >= ${dateOf(today)}::date
     ORDER BY batch.starts_on, batch.id LIMIT 100`;
  return rows.map(withDays);
}

/** A page of the batches of a centre that have ended, the latest first, from behind the batch named. */
export async function listFinishedBatches(
  centreId: string,
  { today, after, limit }: { today: Day; after: string | null; limit: number },
): Promise<{ batches: BatchRow[]; more: boolean }> {
  const behind = Prisma.sql`AND (batch.starts_on, batch.id) < (SELECT starts_on, id FROM batches WHERE id = ${after}::uuid)`;
  const rows = await database.$queryRaw<StoredBatch[]>`
    SELECT ${columns} FROM batches batch, ${roster}
     WHERE batch.centre_id = ${centreId}::uuid AND batch.ends_on < ${dateOf(today)}::date
           ${after === null ? Prisma.empty : behind}
     ORDER BY batch.starts_on DESC, batch.id DESC LIMIT ${limit + 1}`;
  return { batches: rows.slice(0, limit).map(withDays), more: rows.length > limit };
}

/** A batch in a list over several centres; two of them may share a name, so each stands with its place. */
export type PlacedBatch = BatchRow & { centre: string; regency: string | null; province: string };

/** The counts of these batches, the one that ends last first. Which ones these are is the caller's to decide. */
export async function listBatchesNamed(batchIds: string[]): Promise<PlacedBatch[]> {
  const rows = await database.$queryRaw<(StoredBatch & Omit<PlacedBatch, keyof BatchRow>)[]>`
    SELECT ${columns}, centre.name AS centre, regency.name AS regency, province.name AS province
      FROM batches batch
      JOIN training_centres centre ON centre.id = batch.centre_id
      JOIN regions province ON province.code = left(centre.region_code, 2)
      LEFT JOIN regions regency ON regency.code = left(centre.region_code, 5) AND length(centre.region_code) >= 5,
           ${roster}
     WHERE batch.id = ANY(${batchIds}::uuid[]) ORDER BY batch.ends_on DESC, batch.id DESC`;
  return rows.map(withDays);
}

type Surroundings = {
  programme: string;
  lessonHours: number;
  schemeId: string;
  scheme: string;
  /** The scheme's units or number are invented. */
  example: boolean;
  centreId: string;
  centre: string;
  regionCode: RegionCode;
  certificationBodyId: string;
  certificationBody: string;
  selection: SeatSelection;
  readAt: Date;
};
export type BatchInFull = BatchRow & Surroundings;

/** One batch with its programme, scheme, centre and LSP; null where there is none. */
export async function findBatch(batchId: string): Promise<BatchInFull | null> {
  const [row] = await database.$queryRaw<(StoredBatch & Surroundings)[]>`
    SELECT ${columns}, batch.selection::text, statement_timestamp() AS "readAt", programme.title AS programme, programme.lesson_hours AS "lessonHours",
           scheme.id AS "schemeId", scheme.title AS scheme, scheme.example,
           centre.id AS "centreId", centre.name AS centre, centre.region_code AS "regionCode",
           body.id AS "certificationBodyId", body.name AS "certificationBody"
      FROM batches batch
      JOIN programmes programme ON programme.id = batch.programme_id
      JOIN schemes scheme ON scheme.id = programme.scheme_id
      JOIN training_centres centre ON centre.id = batch.centre_id
      JOIN certification_bodies body ON body.id = batch.certification_body_id, ${roster}
     WHERE batch.id = ${batchId}::uuid`;
  return row ? withDays(row) : null;
}

export type NearbyBatch = {
  id: string;
  title: string;
  startsOn: Day;
  endsOn: Day;
  seatsLeft: number;
  schemeId: string;
  scheme: string;
  centreId: string;
  centre: string;
  regionCode: RegionCode;
  region: string;
};

/**
 * The next batches with seats left that prepare for one of these schemes: in the regency of the region given, or, when
 * it has none, in its province. `area` says which of the two they are from; null when neither has any.
 */
export async function listOpenBatchesNear(
  { region, schemeIds, limit = 5 }: { region: RegionCode; schemeIds: string[]; limit?: number },
  today: Day,
): Promise<{ area: RegionCode | null; batches: NearbyBatch[] }> {
  const [, province = country, regency = province] = pathTo(region);
  if (schemeIds.length === 0) return { area: null, batches: [] };
  const batches = await openBatchesIn({ regency, province, schemeIds, limit, today });
  const area = batches.some((batch) => liesIn(batch.regionCode, regency)) ? regency : province;
  return { area: batches.length > 0 ? area : null, batches };
}

type OpenBatches = { regency: RegionCode; province: RegionCode; schemeIds: string[]; limit: number; today: Day };

/** Those of the regency; of its province, whose many centres are only then gone through, where it has none. */
async function openBatchesIn({ regency, province, schemeIds, limit, today }: OpenBatches): Promise<NearbyBatch[]> {
  // "33.10" and what lies in it, as a range that the index serves whatever the parameters: "/" is the one behind ".".
  const within = (region: RegionCode) =>
    region === country
      ? Prisma.sql`TRUE`
      : Prisma.sql`(centre.region_code >= ${region} AND centre.region_code < ${`${region}/`})`;
  const open = (region: RegionCode) => Prisma.sql`
    SELECT batch.id, batch.title, batch.starts_on AS "startsOn", batch.ends_on AS "endsOn",
           batch.capacity - seats.taken AS "seatsLeft", scheme.id AS "schemeId", scheme.title AS scheme,
           centre.id AS "centreId", centre.name AS centre, centre.region_code AS "regionCode", region.name AS region
      FROM training_centres centre
      JOIN regions region ON region.code = centre.region_code
      JOIN batches batch ON batch.centre_id = centre.id
      JOIN programmes programme ON programme.id = batch.programme_id
      JOIN schemes scheme ON scheme.id = programme.scheme_id,
      LATERAL (SELECT count(*)::int AS taken FROM enrolments WHERE batch_id = batch.id) seats
     WHERE ${within(region)}
       AND batch.starts_on > ${today}::date AND batch.cancelled_on IS NULL
       AND programme.scheme_id = ANY(${schemeIds}::uuid[]) AND seats.taken < batch.capacity
     ORDER BY batch.starts_on, batch.id LIMIT ${limit}`;
  const rows = await plannedOnce<Omit<NearbyBatch, "startsOn" | "endsOn"> & { startsOn: Date; endsOn: Date }>`
    WITH near AS MATERIALIZED (${open(regency)}),
    farther AS (SELECT * FROM (${open(province)}) elsewhere WHERE NOT EXISTS (SELECT FROM near))
    SELECT * FROM near UNION ALL SELECT * FROM farther ORDER BY "startsOn", id`;
  return rows.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) }));
}
