import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type CompletionRefusal, type EnteredResult, type RecordedResult, refusalOf } from "./completion-rules";
import { batchesRunBy } from "./visibility";

type Completions = { submissionKey: string; batchId: string; completedOn: Day; results: EnteredResult[] };

/**
 * The results of a batch, all of those given or none. Whoever is not named stays open for a later form.
 * COMPLETED counts as trained, never as certified: the ledger does not move, the gate's reasons do.
 */
export function recordCompletions(
  officer: Officer,
  { submissionKey, batchId, completedOn, results }: Completions,
  today: Day,
): Promise<Result<{ recorded: number }, CompletionRefusal>> {
  return once<{ recorded: number }, CompletionRefusal>(officer, submissionKey, async (tx) => {
    const own = await tx.batch.findFirst({
      where: { AND: [batchesRunBy(officer), { id: batchId }] },
      select: { id: true },
    });
    if (!own) return refused({ code: "batch-not-found" });

    const batch = await lockBatch(tx, batchId);
    const participants = await readParticipants(tx, batchId);
    const refusal = refusalOf({ completedOn, results }, { batch, participants, today });
    if (refusal) return refused(refusal);

    const recordedFor = dateOf(completedOn);
    await tx.trainingResult.createMany({
      data: results.map(({ enrolmentId, outcome, attendancePercent, remarks }) => ({
        ...{ enrolmentId, outcome, attendancePercent, remarks, recordedFor },
        recordedById: officer.id,
      })),
    });
    await recordAudit(tx, officer, {
      act: "completions.recorded",
      subjectId: batchId,
      results: results.map(({ enrolmentId, outcome }) => ({ enrolmentId, outcome })),
    });
    return ok({ recorded: results.length });
  });
}

/** Of two forms at once the second waits here, then sees what the first recorded and can name it. */
async function lockBatch(tx: Transaction, batchId: string) {
  await tx.$queryRaw`SELECT id FROM batches WHERE id = ${batchId}::uuid FOR NO KEY UPDATE`;
  const { endsOn, cancelledOn } = await tx.batch.findUniqueOrThrow({ where: { id: batchId } });
  return { endsOn: dayOf(endsOn), cancelledOn: cancelledOn && dayOf(cancelledOn) };
}

async function readParticipants(tx: Transaction, batchId: string): Promise<Map<string, RecordedResult | null>> {
  const enrolments = await tx.enrolment.findMany({ where: { batchId }, select: { id: true, result: true } });
  const recorders = await tx.officer.findMany({
    where: { id: { in: enrolments.flatMap(({ result }) => result?.recordedById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(recorders.map(({ id, name }) => [id, name]));
  return new Map(
    enrolments.map(({ id, result }) => {
      if (!result) return [id, null];
      const { enrolmentId, outcome, attendancePercent, remarks, recordedById } = result;
      return [id, { enrolmentId, outcome, attendancePercent, remarks, recordedBy: names.get(recordedById) ?? "" }];
    }),
  );
}
