import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { dialoguesKeptBy } from "./visibility";

export type AgreeFollowUp = { submissionKey: string; dialogueId: string; what: string; who: string; dueOn: Day };
export type AgreeRefusal = "dialogue-not-found" | "due-before-dialogue";

/** What was agreed at a dialogue: who does what by when. */
export function agreeFollowUp(
  officer: Officer,
  { submissionKey, dialogueId, what, who, dueOn }: AgreeFollowUp,
): Promise<Result<{ followUpId: string }, AgreeRefusal>> {
  return once<{ followUpId: string }, AgreeRefusal>(officer, submissionKey, async (tx) => {
    const dialogue = await tx.dialogue.findFirst({
      where: { AND: [dialoguesKeptBy(officer), { id: dialogueId }] },
      select: { startsOn: true },
    });
    if (!dialogue) return refused("dialogue-not-found");
    if (dueOn < dayOf(dialogue.startsOn)) return refused("due-before-dialogue");
    const id = randomUUID();
    await tx.dialogueFollowUp.create({ data: { id, dialogueId, what, who, dueOn: dateOf(dueOn) } });
    await recordAudit(tx, officer, { act: "follow-up.agreed", subjectId: id, dialogueId, what, who, dueOn });
    return ok({ followUpId: id });
  });
}
