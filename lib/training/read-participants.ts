import { dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { attendancePercent } from "./attendance-percent";
import type { ParticipantFacts } from "./completion-rules";
import type { TrainingOutcome } from "./outcomes";
import { type TaughtBatch, taughtBatch, taughtFields } from "./taught-batch";

/**
 * A step: what is to be known of these batches, which are held until the end of the transaction. Whoever records attendance or
 * results holds them, so that of two at once the second sees what the first recorded.
 */
export async function lockBatches(tx: Transaction, batchIds: string[]): Promise<Map<string, TaughtBatch>> {
  await tx.$queryRaw`SELECT id FROM batches WHERE id = ANY(${batchIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const batches = await tx.batch.findMany({
    where: { id: { in: batchIds } },
    select: { id: true, ...taughtFields },
  });
  return new Map(batches.map((batch) => [batch.id, taughtBatch(batch)]));
}

export type ReadParticipant = ParticipantFacts & { enrolmentId: string; batchId: string; personId: string };

type Row = {
  enrolmentId: string;
  batchId: string;
  personId: string;
  present: number;
  days: number;
  outcome: TrainingOutcome | null;
  attendancePercent: number;
  remarks: string;
  recordedFor: Date;
  recordedBy: string;
};

/** A step: everybody in these batches by enrolment, with the result that stands and what the days kept come to. */
export async function readParticipants(tx: Transaction, batchIds: string[]): Promise<Map<string, ReadParticipant>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT enrolment.id AS "enrolmentId", enrolment.batch_id AS "batchId", enrolment.person_id AS "personId",
           mark.present, mark.days, result.outcome::text, result.attendance_percent AS "attendancePercent",
           result.remarks, result.recorded_for AS "recordedFor", coalesce(officer.name, '') AS "recordedBy"
      FROM enrolments enrolment
      LEFT JOIN training_results result ON result.enrolment_id = enrolment.id
      LEFT JOIN officers officer ON officer.id = result.recorded_by_id,
           LATERAL (SELECT count(*)::int AS days, count(*) FILTER (WHERE state = 'PRESENT')::int AS present
                      FROM attendance_marks WHERE enrolment_id = enrolment.id) mark
     WHERE enrolment.batch_id = ANY(${batchIds}::uuid[])`;
  return new Map(
    rows.map(({ present, days, outcome, remarks, recordedFor, recordedBy, ...row }) => {
      const { enrolmentId, batchId, personId } = row;
      const standing = outcome && {
        ...{ enrolmentId, outcome, attendancePercent: row.attendancePercent, remarks, recordedBy },
        recordedFor: dayOf(recordedFor),
      };
      const attendance = attendancePercent({ present, days });
      return [enrolmentId, { enrolmentId, batchId, personId, recorded: standing, attendance }];
    }),
  );
}
