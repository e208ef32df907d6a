import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import { recheckBoards } from "@/lib/findings/keep-findings";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { shortestReason } from "./relation-rules";
import { boardsOfBoth } from "./relation-steps";

export type WithdrawRelation = { submissionKey: string; cooperativeId: string; relationId: string; reason: string };

export type WithdrawRelationRefusal = "relation-not-found" | "already-withdrawn" | "reason-too-short";

/** A relation no longer holds, or never did: from today on it counts nowhere. */
export function withdrawRelation(
  officer: Officer,
  { submissionKey, cooperativeId, relationId, reason }: WithdrawRelation,
  today: Day,
): Promise<Result<{ relationId: string }, WithdrawRelationRefusal>> {
  return once<{ relationId: string }, WithdrawRelationRefusal>(officer, submissionKey, async (tx) => {
    const relation = await tx.personRelation.findUnique({ where: { id: relationId } });
    const boards = relation ? await boardsOfBoth(tx, relation) : [];
    const kept = await tx.cooperative.count({
      where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }, { id: { in: boards } }] },
    });
    if (!relation || kept === 0) return refused("relation-not-found");
    if (reason.trim().length < shortestReason) return refused("reason-too-short");

    // Of two at once, the second changes no row.
    const { count } = await tx.personRelation.updateMany({
      where: { id: relationId, withdrawnOn: null },
      data: { withdrawnOn: dateOf(today), withdrawnById: officer.id, withdrawnReason: reason.trim() },
    });
    if (count === 0) return refused("already-withdrawn");
    await recordAudit(tx, officer, {
      act: "relation.withdrawn",
      subjectId: relationId,
      cooperativeId,
      withdrawnOn: today,
      reason: reason.trim(),
    });
    await recheckBoards(tx, boards);
    return ok({ relationId });
  });
}
