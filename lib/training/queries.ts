import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import { attendancePercent } from "./attendance-percent";
import type { TrainingOutcome } from "./outcomes";
import { listBatchesNamed, type PlacedBatch } from "./public-queries";
import { type TaughtBatch, taughtBatch, taughtFields } from "./taught-batch";
import { batchesOf, batchesRunBy, participantNamedTo } from "./visibility";

export type Participant = {
  enrolmentId: string;
  personId: string;
  name: string;
  /** The post the person was sent for; null where the enrolment names none. */
  position: Position | null;
  cooperativeId: string | null;
  cooperative: string | null;
  district: string | null;
  regency: string | null;
  /** What the days kept come to, in percent; null where none is kept. */
  attendance: { present: number; days: number; percent: number } | null;
  result: { outcome: TrainingOutcome; attendancePercent: number; recordedFor: Day; remarks: string } | null;
};

type Row = Omit<Participant, "result" | "attendance"> & {
  present: number;
  days: number;
  outcome: TrainingOutcome | null;
  attendancePercent: number;
  recordedFor: Date;
  remarks: string;
};

/** The participants of a batch whom this officer may know by name, in its order. How many there are is public. */
export async function listParticipants(officer: Officer, batchId: string, today: Day): Promise<Participant[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT enrolment.id AS "enrolmentId", person.id AS "personId", person.name, enrolment.position::text,
           cooperative.id AS "cooperativeId", cooperative.legal_name AS cooperative,
           district.name AS district, regency.name AS regency,
           result.outcome::text, result.attendance_percent AS "attendancePercent", result.recorded_for AS "recordedFor",
           result.remarks, mark.present, mark.days
      FROM enrolments enrolment
      JOIN batches batch ON batch.id = enrolment.batch_id
      JOIN people person ON person.id = enrolment.person_id
      LEFT JOIN LATERAL (
        -- The cooperative meant: of a post still held before an ended one, of the post sent for before another, the latest.
        SELECT term.cooperative_id FROM office_terms term
         WHERE term.person_id = person.id
         ORDER BY coalesce(term.end_date, 'infinity') >= ${dateOf(today)}::date DESC,
                  term.position IS NOT DISTINCT FROM enrolment.position DESC, term.start_date DESC, term.id
         LIMIT 1) post ON true
      LEFT JOIN cooperatives cooperative ON cooperative.id = post.cooperative_id
      LEFT JOIN regions district ON district.code = left(cooperative.seat_village_code, 8)
      LEFT JOIN regions regency ON regency.code = left(cooperative.seat_village_code, 5)
      LEFT JOIN training_results result ON result.enrolment_id = enrolment.id
      LEFT JOIN LATERAL (
        SELECT count(*)::int AS days, count(*) FILTER (WHERE state = 'PRESENT')::int AS present
          FROM attendance_marks WHERE enrolment_id = enrolment.id) mark ON true
     WHERE enrolment.batch_id = ${batchId}::uuid AND ${participantNamedTo(officer, today)}
     ORDER BY person.name, enrolment.id`;
  return rows.map(({ outcome, attendancePercent, recordedFor, remarks, present, days, ...participant }) => ({
    ...participant,
    attendance: attendanceOf({ present, days }),
    result: outcome && { outcome, attendancePercent, recordedFor: dayOf(recordedFor), remarks },
  }));
}

function attendanceOf(counted: { present: number; days: number }): Participant["attendance"] {
  const percent = attendancePercent(counted);
  return percent === null ? null : { ...counted, percent };
}

/** May this officer record the results of this batch? No as well where there is none. */
export async function runsBatch(officer: Officer, batchId: string): Promise<boolean> {
  const where = { AND: [batchesRunBy(officer), { id: batchId }] };
  return (await database.batch.findFirst({ where, select: { id: true } })) !== null;
}

/** What is to be known of a batch before its results are recorded. Null when this officer does not run it. */
export async function findTaughtBatch(officer: Officer, batchId: string): Promise<TaughtBatch | null> {
  const where = { AND: [batchesRunBy(officer), { id: batchId }] };
  const batch = await database.batch.findFirst({ where, select: taughtFields });
  return batch && taughtBatch(batch);
}

/** An officer's own batches that are over and still have participants without a result, the oldest first. */
export async function listBatchesWaiting(officer: Officer, today: Day): Promise<PlacedBatch[]> {
  const waiting = await database.batch.findMany({
    where: {
      AND: [batchesRunBy(officer), { endsOn: { lte: dateOf(today) }, cancelledOn: null }],
      enrolments: { some: { result: null } },
    },
    select: { id: true },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    take: 50,
  });
  // Counted for these batches alone: Prisma's own _count would count the enrolments of the whole country first.
  return (await listBatchesNamed(waiting.map(({ id }) => id))).reverse();
}

/** `OPEN`: running on the day or still to come. */
export type OwnBatches = "ALL" | "OPEN" | "FINISHED";

/** A page of the batches an officer works with, the one that ends last first, from behind the batch named. */
export async function listOwnBatches(
  officer: Officer,
  { which, today, after, limit }: { which: OwnBatches; today: Day; after: string | null; limit: number },
): Promise<{ batches: PlacedBatch[]; more: boolean }> {
  const day = dateOf(today);
  const ending = { ALL: {}, OPEN: { endsOn: { gte: day } }, FINISHED: { endsOn: { lt: day } } }[which];
  const page = await database.batch.findMany({
    where: { AND: [batchesOf(officer), ending] },
    select: { id: true },
    orderBy: [{ endsOn: "desc" }, { id: "desc" }],
    ...(after !== null && { cursor: { id: after }, skip: 1 }),
    take: limit + 1,
  });
  const batches = await listBatchesNamed(page.slice(0, limit).map(({ id }) => id));
  return { batches, more: page.length > limit };
}
