import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { announceResults } from "./announce-results";
import { type CompletionRefusal, type EnteredResult, refusalOf } from "./completion-rules";
import { lockBatches, readParticipants } from "./read-participants";
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
    const batch = own && (await lockBatches(tx, [batchId])).get(batchId);
    if (!batch) return refused({ code: "batch-not-found" });

    const participants = await readParticipants(tx, [batchId]);
    const refusal = refusalOf({ completedOn, results }, { batch, participants, today });
    if (refusal) return refused(refusal);

    const recordedFor = dateOf(completedOn);
    await tx.trainingResult.createMany({
      data: results.map(({ enrolmentId, outcome, attendancePercent, remarks }) => ({
        ...{ enrolmentId, outcome, attendancePercent, remarks, recordedFor },
        recordedById: officer.id,
      })),
    });
    await announceResults(
      tx,
      results.map(({ enrolmentId, outcome }) => ({ enrolmentId, outcome, recordedFor: completedOn })),
    );
    await recordAudit(tx, officer, {
      act: "completions.recorded",
      subjectId: batchId,
      results: results.map(({ enrolmentId, outcome }) => ({ enrolmentId, outcome })),
    });
    return ok({ recorded: results.length });
  });
}
