import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type DoneRefusal, doneRefusal } from "./dialogue-rules";
import { dialoguesKeptBy } from "./visibility";

export type FinishFollowUp = { submissionKey: string; followUpId: string; version: number; doneOn: Day };
export type FinishRefusal = "follow-up-not-found" | "changed-meanwhile" | "already-done" | DoneRefusal;

/** A follow-up was done on that day. */
export function finishFollowUp(
  officer: Officer,
  { submissionKey, followUpId, version, doneOn }: FinishFollowUp,
  today: Day,
): Promise<Result<{ dialogueId: string }, FinishRefusal>> {
  return once<{ dialogueId: string }, FinishRefusal>(officer, submissionKey, async (tx) => {
    const followUp = await tx.dialogueFollowUp.findFirst({
      where: { id: followUpId, dialogue: dialoguesKeptBy(officer) },
      select: { dialogueId: true, doneOn: true, dialogue: { select: { startsOn: true } } },
    });
    if (!followUp) return refused("follow-up-not-found");
    if (followUp.doneOn) return refused("already-done");
    const refusal = doneRefusal(doneOn, dayOf(followUp.dialogue.startsOn), today);
    if (refusal) return refused(refusal);

    const { count } = await tx.dialogueFollowUp.updateMany({
      where: { id: followUpId, version, doneOn: null },
      data: { doneOn: dateOf(doneOn), version: { increment: 1 } },
    });
    if (count === 0) return refused("changed-meanwhile");
    await recordAudit(tx, officer, { act: "follow-up.done", subjectId: followUpId, doneOn });
    return ok({ dialogueId: followUp.dialogueId });
  });
}
