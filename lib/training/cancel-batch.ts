import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { phaseOn } from "./batch-phase";
import { lockSeats, moveRequest } from "./batch-seats";
import { type CancelRefusal, cancelRefusal } from "./plan-rules";
import { openStates } from "./seat-states";
import { batchesPlannedBy } from "./visibility";

export type CancelBatch = { submissionKey: string; batchId: string; version: number; reason: string };
export type CancelBatchRefusal = "batch-not-found" | "changed-meanwhile" | CancelRefusal;

/**
 * A batch is called off, for a reason that everybody reads. Before its first day all who wanted a seat are free to ask
 * for another; once it runs, who came stays on record.
 */
export function cancelBatch(
  officer: Officer,
  { submissionKey, batchId, version, reason }: CancelBatch,
  today: Day,
): Promise<Result<{ released: number }, CancelBatchRefusal>> {
  return once<{ released: number }, CancelBatchRefusal>(officer, submissionKey, async (tx) => {
    const where = { AND: [batchesPlannedBy(officer), { id: batchId }] };
    if (!(await tx.batch.findFirst({ where, select: { id: true } }))) return refused("batch-not-found");
    const { days } = await lockSeats(tx, batchId);
    const said = reason.trim().replace(/\s+/g, " ");
    const results = await tx.trainingResult.count({ where: { enrolment: { batchId } } });
    const refusal = cancelRefusal(days, { results, reason: said }, today);
    if (refusal) return refused(refusal);

    const { count } = await tx.batch.updateMany({
      where: { id: batchId, version },
      data: { cancelledOn: dateOf(today), cancelReason: said, version: { increment: 1 } },
    });
    if (count === 0) return refused("changed-meanwhile");
    const open =
      phaseOn(today, days) === "COMING"
        ? await tx.seatRequest.findMany({ where: { batchId, state: { in: [...openStates] } }, select: { id: true } })
        : [];
    for (const { id } of open) await moveRequest(tx, officer, { requestId: id, state: "CANCELLED", reason: said });
    const { centreId } = await tx.batch.findUniqueOrThrow({ where: { id: batchId }, select: { centreId: true } });
    const cancelled = { act: "batch.cancelled", subjectId: batchId, centreId, cancelledOn: today } as const;
    await recordAudit(tx, officer, { ...cancelled, reason: said });
    return ok({ released: open.length });
  });
}
