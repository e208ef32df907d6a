import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import {
  type AttendanceRefusal,
  changesIn,
  type DayChange,
  type EnteredDay,
  type KeptDay,
  refusalOf,
} from "./attendance-rules";
import { lockBatches, readParticipants } from "./read-participants";
import { batchesRunBy } from "./visibility";

type Attendance = { submissionKey: string; batchId: string; days: EnteredDay[] };

/** Who was there on which days of a batch: all of the days given or none. Days not named stay as they are. */
export function recordAttendance(
  officer: Officer,
  { submissionKey, batchId, days }: Attendance,
  today: Day,
): Promise<Result<{ days: number }, AttendanceRefusal>> {
  return once<{ days: number }, AttendanceRefusal>(officer, submissionKey, async (tx) => {
    const own = await tx.batch.findFirst({
      where: { AND: [batchesRunBy(officer), { id: batchId }] },
      select: { id: true },
    });
    const batch = own && (await lockBatches(tx, [batchId])).get(batchId);
    if (!batch) return refused({ code: "batch-not-found" });

    const participants = await participantsIn(tx, batchId);
    const kept = await readKeptDays(tx, batchId);
    const refusal = refusalOf(days, { batch, participants, kept, today });
    if (refusal) return refused(refusal);

    const changes = changesIn(days, { kept });
    await writeChanges(tx, officer, batchId, changes);
    await recordAudit(tx, officer, {
      act: "attendance.recorded",
      subjectId: batchId,
      // What somebody was excused for stands in the list alone: it may tell of their health.
      days: changes.map(({ day, set, cleared }) => ({
        ...{ day, cleared },
        set: set.map(({ enrolmentId, state }) => ({ enrolmentId, state })),
      })),
    });
    return ok({ days: changes.length });
  });
}

async function participantsIn(tx: Transaction, batchId: string) {
  const all = await readParticipants(tx, [batchId]);
  return new Map([...all].map(([id, { recorded }]) => [id, { hasResult: recorded !== null }]));
}

/** A step: what is kept of a batch, day by day. */
export async function readKeptDays(tx: Transaction, batchId: string): Promise<Map<Day, KeptDay>> {
  const days = await tx.attendanceDay.findMany({ where: { batchId }, select: { day: true, version: true } });
  const marks = await tx.attendanceMark.findMany({
    where: { enrolment: { batchId } },
    select: { enrolmentId: true, day: true, state: true, note: true },
  });
  const marksOn = Map.groupBy(marks, ({ day }) => dayOf(day));
  return new Map(
    days.map(({ day, version }) => {
      const kept = marksOn.get(dayOf(day)) ?? [];
      return [
        dayOf(day),
        { version, marks: new Map(kept.map(({ enrolmentId, state, note }) => [enrolmentId, { state, note }])) },
      ];
    }),
  );
}

/** Each kind of change in one statement, however many days and participants there are. */
async function writeChanges(tx: Transaction, officer: Officer, batchId: string, changes: DayChange[]) {
  await tx.$executeRaw`
    INSERT INTO attendance_days AS kept (batch_id, day)
    SELECT ${batchId}::uuid, day FROM unnest(${changes.map(({ day }) => day)}::date[]) day
    ON CONFLICT (batch_id, day) DO UPDATE SET version = kept.version + 1`;
  const set = changes.flatMap((change) => change.set.map((mark) => ({ ...mark, day: change.day })));
  await tx.$executeRaw`
    INSERT INTO attendance_marks (enrolment_id, day, state, note, recorded_by_id)
    SELECT "enrolmentId", day, state, note, ${officer.id}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(set)}::jsonb) mark(
           "enrolmentId" uuid, day date, state attendance_state, note text)
    ON CONFLICT (enrolment_id, day)
    DO UPDATE SET state = excluded.state, note = excluded.note, recorded_by_id = excluded.recorded_by_id`;
  const cleared = changes.flatMap((change) => change.cleared.map((enrolmentId) => ({ enrolmentId, day: change.day })));
  if (cleared.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM attendance_marks mark
     USING jsonb_to_recordset(${JSON.stringify(cleared)}::jsonb) gone("enrolmentId" uuid, day date)
     WHERE (mark.enrolment_id, mark.day) = (gone."enrolmentId", gone.day)`;
}
