import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { forget } from "./memory";
import { type StepRefusal, stepping } from "./step";

export type CancelImport = { submissionKey: string; importId: string };

/** Stops it where it stands: rows that are in stay in, the others are left alone. */
export function cancelImport(
  officer: Officer,
  { submissionKey, importId }: CancelImport,
): Promise<Result<{ importId: string }, StepRefusal>> {
  return once<{ importId: string }, StepRefusal>(officer, submissionKey, async (tx) => {
    // Waits for the portion in hand, which holds the lock.
    const step = await stepping(tx, officer, { importId, version: null, step: "cancel" });
    if (!step.ok) return step;
    await tx.import.update({
      where: { id: importId },
      data: { state: step.value.state, finishedAt: new Date(), version: { increment: 1 } },
    });
    await forget(tx, importId);
    await recordAudit(tx, officer, { act: "import.cancelled", subjectId: importId });
    return ok({ importId });
  });
}
