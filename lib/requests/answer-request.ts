import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { settlingConflicts } from "@/lib/cooperatives/term-conflicts";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { announceWaiting } from "./announce-waiting";
import { type AnswerRefusal, answerRefusal, dueAfter } from "./approver-rules";
import { longestReason } from "./ask-for-change";
import { handlerOf } from "./change-kinds";
import type { ChangeObstacle } from "./obstacles";
import type { ChangeRequestState } from "./request-states";
import { lockRequest, noteStep, openedNumber } from "./request-steps";
import { requestsVisibleTo } from "./visibility";

export type AnswerRequest = {
  submissionKey: string;
  requestId: string;
  /** Of the request as it was shown. */
  version: number;
  answer: "APPROVED" | "RETURNED" | "REFUSED";
  /** Asked for where it is not agreed to. */
  remark: string;
};

export type AnswerRequestRefusal =
  | AnswerRefusal
  | "request-not-found"
  | "request-changed"
  | "remark-missing"
  | "reason-too-long"
  | ChangeObstacle;

/**
 * The word of a level: agreed, returned with a reason, or refused with one. The last level's word applies the change, on
 * the rows as they are then; where they have moved on since it was asked, nothing is applied and the answer says so.
 */
export function answerRequest(
  officer: Officer,
  { submissionKey, requestId, version, answer, remark }: AnswerRequest,
  today: Day,
  now: Date,
): Promise<Result<{ state: ChangeRequestState }, AnswerRequestRefusal>> {
  return settlingConflicts(() =>
    once<{ state: ChangeRequestState }, AnswerRequestRefusal>(officer, submissionKey, async (tx) => {
      const where = { AND: [requestsVisibleTo(officer), { id: requestId }] };
      if (!(await tx.changeRequest.findFirst({ where, select: { id: true } }))) return refused("request-not-found");
      const request = await lockRequest(tx, requestId);
      if (request.version !== version) return refused("request-changed");
      const refusal = answerRefusal(officer, request.rules, now);
      if (refusal) return refused(refusal);
      const said = remark.trim().replace(/\s+/g, " ");
      if (answer !== "APPROVED" && said.length < 5) return refused("remark-missing");
      if (said.length > longestReason) return refused("reason-too-long");

      const { round, regionCode } = request;
      if (answer !== "APPROVED") {
        await move(tx, requestId, { state: answer, dueOn: null });
        await noteStep(tx, officer, { requestId, act: answer, round, regionCode, remark: said });
        return ok({ state: answer });
      }

      const isLast = request.level + 1 === request.levels.length;
      if (isLast) {
        const { change, againstVersion } = request;
        const asked = { change, nationalId: openedNumber(request.nationalIdSealed), version: againstVersion };
        const applied = await handlerOf(request.kind).apply(tx, officer, asked, today);
        if (!applied.ok) return applied;
      }
      await noteStep(tx, officer, { requestId, act: "APPROVED", round, regionCode, remark: said });
      if (isLast) await noteStep(tx, officer, { requestId, act: "APPLIED", round, regionCode });
      const state = isLast ? "APPLIED" : "OPEN";
      await move(tx, requestId, { state, level: request.level + 1, dueOn: isLast ? null : dateOf(dueAfter(today, 7)) });
      if (!isLast) await announceWaiting(tx, officer, requestId);
      return ok({ state });
    }),
  );
}

type Move = { state: ChangeRequestState; level?: number; dueOn: Date | null };

/** Whoever had claimed it is done with it. */
const move = (tx: Transaction, id: string, data: Move) =>
  tx.changeRequest.update({
    where: { id },
    data: { ...data, claimedById: null, claimedAt: null, version: { increment: 1 } },
  });
