import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { mayJudgeDuplicates, peopleVisibleTo } from "./visibility";

export type DismissRefusal = "pair-not-found" | "not-permitted" | "already-decided" | "reason-too-short";

export const shortestDismissal = 5;

/** Two people, not one. The pair stays, and is not asked again unless what was compared changes. */
export function dismissDuplicate(
  officer: Officer,
  { submissionKey, pairId, reason }: { submissionKey: string; pairId: string; reason: string },
  today: Day,
): Promise<Result<null, DismissRefusal>> {
  return once<null, DismissRefusal>(officer, submissionKey, async (tx) => {
    if (!mayJudgeDuplicates(officer)) return refused("not-permitted");
    const visible = peopleVisibleTo(officer, today);
    const pair = await tx.duplicatePair.findFirst({
      where: { id: pairId, first: visible, second: visible },
      select: { firstId: true, secondId: true },
    });
    if (!pair) return refused("pair-not-found");
    const said = reason.trim().replace(/\s+/g, " ");
    if (said.length < shortestDismissal) return refused("reason-too-short");

    const decided = {
      state: "NOT_DUPLICATE",
      decidedById: officer.id,
      decidedAt: new Date(),
      decisionReason: said,
    } as const;
    // Of two reviewers at once, the second finds it decided.
    const { count } = await tx.duplicatePair.updateMany({ where: { id: pairId, state: "OPEN" }, data: decided });
    if (count === 0) return refused("already-decided");
    await recordAudit(tx, officer, { act: "duplicate.dismissed", subjectId: pairId, ...pair, reason: said });
    return ok(null);
  });
}
