import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { askToContinue } from "./ask-to-continue";
import { type StepRefusal, stepping } from "./step";

export type ConfirmImport = { submissionKey: string; importId: string; version: number };

/** What the dry run has shown may be done. It is decided anew for each row, on the registry as it is by then. */
export function confirmImport(
  officer: Officer,
  { submissionKey, importId, version }: ConfirmImport,
): Promise<Result<{ importId: string }, StepRefusal>> {
  return once<{ importId: string }, StepRefusal>(officer, submissionKey, async (tx) => {
    const step = await stepping(tx, officer, { importId, version, step: "confirm" });
    if (!step.ok) return step;
    await tx.import.update({
      where: { id: importId },
      data: {
        state: step.value.state,
        rowsDone: 0,
        confirmedAt: new Date(),
        confirmedById: officer.id,
        version: { increment: 1 },
      },
    });
    await recordAudit(tx, officer, { act: "import.confirmed", subjectId: importId });
    await askToContinue(tx, officer, importId);
    return ok({ importId });
  });
}
