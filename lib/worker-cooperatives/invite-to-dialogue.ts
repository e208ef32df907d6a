import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { dialoguesKeptBy, workerCooperativesVisibleTo } from "./visibility";

export type InviteToDialogue = { submissionKey: string; dialogueId: string; cooperativeIds: string[] };
export type InviteRefusal = "dialogue-not-found" | "cooperative-not-found" | "nobody-chosen";

/** Cooperatives of the officer's scope are invited; who is invited already stays so. Answers with how many are new. */
export function inviteToDialogue(
  officer: Officer,
  { submissionKey, dialogueId, cooperativeIds }: InviteToDialogue,
): Promise<Result<{ invited: number }, InviteRefusal>> {
  return once<{ invited: number }, InviteRefusal>(officer, submissionKey, async (tx) => {
    const kept = { AND: [dialoguesKeptBy(officer), { id: dialogueId }] };
    if (!(await tx.dialogue.findFirst({ where: kept, select: { id: true } }))) return refused("dialogue-not-found");
    const chosen = [...new Set(cooperativeIds)];
    if (chosen.length === 0) return refused("nobody-chosen");
    const known = await tx.workerCooperative.count({
      where: { AND: [workerCooperativesVisibleTo(officer), { cooperativeId: { in: chosen } }] },
    });
    if (known < chosen.length) return refused("cooperative-not-found");

    const added = await tx.dialogueParticipation.createManyAndReturn({
      data: chosen.map((cooperativeId) => ({ dialogueId, cooperativeId })),
      skipDuplicates: true,
      select: { cooperativeId: true },
    });
    const cooperatives = added.map(({ cooperativeId }) => cooperativeId);
    await recordAudit(tx, officer, { act: "dialogue.invited", subjectId: dialogueId, cooperatives });
    return ok({ invited: added.length });
  });
}
