import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import { centreIn } from "./centres/centre-filter";
import type { TrainingCentreKind } from "./centres/kinds";
import { listBatchesNamed, type PlacedBatch } from "./public-queries";

/** Which batches a calendar shows; those that were called off are in none. `region` is where the centre is. */
export type CalendarFilter = { region: RegionCode; schemeId: string | null; kind: TrainingCentreKind | null };

type Span = { from: Day; to: Day };

/** Batches that are taught on some day of a span, on aliases `batch` and `centre`. */
const taught = ({ region, schemeId, kind }: CalendarFilter, { from, to }: Span) => Prisma.sql`
  batches batch
  JOIN training_centres centre ON centre.id = batch.centre_id
 WHERE daterange(batch.starts_on, batch.ends_on, '[]') && daterange(${dateOf(from)}::date, ${dateOf(to)}::date, '[]')
   AND batch.cancelled_on IS NULL AND ${centreIn(region)}
   ${kind === null ? Prisma.empty : Prisma.sql`AND centre.kind = ${kind}::training_centre_kind`}
   ${schemeId === null ? Prisma.empty : Prisma.sql`AND batch.programme_id IN (SELECT id FROM programmes WHERE scheme_id = ${schemeId}::uuid)`}`;

export type CalendarDay = {
  day: Day;
  /** Batches that begin on it, and all that are taught on it. */
  beginning: number;
  taught: number;
  /** The first few of those that begin. */
  first: { id: string; title: string; centre: string }[];
};

const shownADay = 3;

/** Every day of a span, with what begins and what is taught on it. */
export async function listCalendarDays(filter: CalendarFilter, span: Span): Promise<CalendarDay[]> {
  const rows = await database.$queryRaw<(Omit<CalendarDay, "day"> & { day: Date })[]>`
    WITH held AS MATERIALIZED (
      SELECT batch.id, batch.title, batch.starts_on, batch.ends_on, centre.name AS centre,
             row_number() OVER (PARTITION BY batch.starts_on ORDER BY centre.kind, batch.title, batch.id) AS place
        FROM ${taught(filter, span)})
    SELECT day::date AS day, counted.*,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'title', title, 'centre', centre) ORDER BY place)
                       FROM held WHERE starts_on = day AND place <= ${shownADay}), '[]') AS first
      FROM generate_series(${dateOf(span.from)}::date, ${dateOf(span.to)}::date, interval '1 day') day,
           LATERAL (SELECT count(*) FILTER (WHERE starts_on = day)::int AS beginning, count(*)::int AS taught
                      FROM held WHERE day BETWEEN starts_on AND ends_on) counted
     ORDER BY day`;
  return rows.map((row) => ({ ...row, day: dayOf(row.day) }));
}

/** A page of the batches taught in a span, the one that begins first at the head, from behind the one named. */
export async function listCalendarBatches(
  filter: CalendarFilter,
  { after, limit, ...span }: Span & { after: string | null; limit: number },
): Promise<{ batches: PlacedBatch[]; more: boolean; total: number }> {
  const behind = Prisma.sql`AND (batch.starts_on, batch.id) > (SELECT starts_on, id FROM batches WHERE id = ${after}::uuid)`;
  const [page, [counted]] = await Promise.all([
    database.$queryRaw<{ id: string }[]>`
      SELECT batch.id FROM ${taught(filter, span)} ${after === null ? Prisma.empty : behind}
       ORDER BY batch.starts_on, batch.id LIMIT ${limit + 1}`,
    database.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS total FROM ${taught(filter, span)}`,
  ]);
  const ids = page.slice(0, limit).map(({ id }) => id);
  const named = new Map((await listBatchesNamed(ids)).map((batch) => [batch.id, batch]));
  return {
    batches: ids.flatMap((id) => named.get(id) ?? []),
    more: page.length > limit,
    total: counted.total,
  };
}
