import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import type { NoticePace } from "./notice";

/** What this officer is told from now on: what waits unsent goes with the new pace. */
export function changePace(
  officer: Officer,
  { submissionKey, pace }: { submissionKey: string; pace: NoticePace },
): Promise<Result<{ pace: NoticePace }, never>> {
  return once<{ pace: NoticePace }, never>(officer, submissionKey, async (tx) => {
    await tx.officer.update({ where: { id: officer.id }, data: { noticePace: pace } });
    await recordAudit(tx, officer, { act: "officer.notice-pace-changed", subjectId: officer.id, pace });
    return ok({ pace });
  });
}
