import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type AnswerRefusal, answerRefusal } from "./approver-rules";
import { lockRequest } from "./request-steps";
import { requestsVisibleTo } from "./visibility";

export type ClaimRefusal = AnswerRefusal | "request-not-found";

type Claim = {
  submissionKey: string;
  requestId: string;
  /** Gives it back instead of taking it. */
  release: boolean;
};

/** Says to the others that somebody is at it. Of two at once, one has it and the other is told. */
export function claimRequest(
  officer: Officer,
  { submissionKey, requestId, release }: Claim,
  now: Date,
): Promise<Result<{ claimed: boolean }, ClaimRefusal>> {
  return once<{ claimed: boolean }, ClaimRefusal>(officer, submissionKey, async (tx) => {
    const where = { AND: [requestsVisibleTo(officer), { id: requestId }] };
    if (!(await tx.changeRequest.findFirst({ where, select: { id: true } }))) return refused("request-not-found");
    const { rules } = await lockRequest(tx, requestId);
    const refusal = answerRefusal(officer, rules, now);
    if (refusal) return refused(refusal);

    const claim = release ? { claimedById: null, claimedAt: null } : { claimedById: officer.id, claimedAt: now };
    await tx.changeRequest.update({ where: { id: requestId }, data: claim });
    await recordAudit(tx, officer, { act: release ? "change.released" : "change.claimed", subjectId: requestId });
    return ok({ claimed: !release });
  });
}
