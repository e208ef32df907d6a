import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type ChangeStepRefusal, stepping } from "./change-step";

export type RefuseChange = {
  submissionKey: string;
  changeId: string;
  version: number;
  /** The proposer takes it back; somebody else turns it down. */
  step: "withdraw" | "reject";
  reason: string;
};
export type RefuseChangeRefusal = ChangeStepRefusal | "answer-reason-missing" | "not-own" | "own-change";

const shortestReason = 5;
const longestReason = 300;

/** A proposed change is not to be. It stays on record, with who said so and why. */
export function refuseChange(
  officer: Officer,
  { submissionKey, changeId, version, step, reason }: RefuseChange,
): Promise<Result<{ state: string }, RefuseChangeRefusal>> {
  return once<{ state: string }, RefuseChangeRefusal>(officer, submissionKey, async (tx) => {
    const found = await stepping(tx, officer, { changeId, version, step });
    if (!found.ok) return found;
    const { change, state } = found.value;
    const own = change.proposedById === officer.id;
    if (step === "withdraw" && !own) return refused("not-own");
    if (step === "reject" && own) return refused("own-change");
    const answerReason = reason.trim();
    if (answerReason.length < shortestReason || answerReason.length > longestReason)
      return refused("answer-reason-missing");

    const answer = { answeredById: officer.id, answeredAt: new Date(), answerReason };
    await tx.schemeChange.update({ where: { id: changeId }, data: { state, ...answer, version: { increment: 1 } } });
    const act = step === "withdraw" ? "scheme-change.withdrawn" : "scheme-change.rejected";
    await recordAudit(tx, officer, { act, subjectId: changeId, reason: answerReason });
    return ok({ state });
  });
}
