import { randomUUID } from "node:crypto";
import { readPolicy } from "@/lib/approvals/read-policy";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { settlingConflicts } from "@/lib/cooperatives/term-conflicts";
import type { Prisma, Transaction } from "@/lib/db/database";
import type { NationalId } from "@/lib/people/national-id";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { announceWaiting } from "./announce-waiting";
import { dueAfter } from "./approver-rules";
import { type Change, handlerOf } from "./change-kinds";
import type { ChangeObstacle } from "./obstacles";
import { mayDo } from "./request-states";
import { lockRequest, noteStep, sealedNumber } from "./request-steps";
import { tryChange } from "./try-change";

export const longestReason = 500;

export type AskForChange = Change & {
  submissionKey: string;
  /** A national id that goes with it; kept sealed. */
  nationalId: NationalId | null;
  /** Of what is to be changed, as it was shown. */
  version: number;
  reason: string;
  /** The request that was returned and is sent again. */
  again?: { requestId: string; version: number };
};

export type AskForChangeRefusal =
  | ChangeObstacle
  | "not-permitted"
  | "reason-missing"
  | "reason-too-long"
  | "request-not-found"
  | "nothing-changed";
/** Applied at once where the policy asks nobody. */
export type AskedForChange = { requestId: string; applied: boolean };

/**
 * Asks for a change that others may have to agree to. It is tried first, so that nobody is asked to agree to what the
 * rules refuse. Where the policy names no levels it is applied there and then, and the request says so.
 */
export function askForChange(
  officer: Officer,
  asked: AskForChange,
  today: Day,
): Promise<Result<AskedForChange, AskForChangeRefusal>> {
  return settlingConflicts(() =>
    once<AskedForChange, AskForChangeRefusal>(officer, asked.submissionKey, async (tx) => {
      const { kind, change, nationalId, version } = asked;
      const reason = asked.reason.trim().replace(/\s+/g, " ");
      if (reason.length < 5) return refused("reason-missing");
      if (reason.length > longestReason) return refused("reason-too-long");
      const policy = await readPolicy(tx, officer, kind, today);
      if (!policy) return refused("not-permitted");

      const looked = await handlerOf(kind).look(tx, officer, { change, nationalId }, today);
      if (!looked.ok) return looked;
      if (looked.value.version !== version) return refused("changed-meanwhile");
      if (looked.value.differences.length === 0) return refused("nothing-changed");
      const tried = await tryChange(tx, officer, kind, { change, nationalId, version }, today);
      if (!tried.ok) return tried;

      const { levels, daysPerLevel } = policy;
      const { regionCode, personId, cooperativeId, differences } = looked.value;
      const data = {
        ...{ kind, regionCode, personId, cooperativeId, change, differences, reason, levels },
        againstVersion: version,
        nationalIdSealed: sealedNumber(nationalId),
        dueOn: levels.length > 0 ? dateOf(dueAfter(today, daysPerLevel)) : null,
      };
      const sent = asked.again ? await sendAgain(tx, officer, asked.again, data) : await send(tx, officer, data);
      if (!sent.ok) return sent;
      const { requestId, round } = sent.value;
      await recordAudit(tx, officer, {
        ...{ act: "change.asked", subjectId: requestId, kind },
        about: personId ?? cooperativeId ?? requestId,
      });
      await noteStep(tx, officer, {
        requestId,
        act: asked.again ? "CORRECTED" : "ASKED",
        round,
        regionCode,
        remark: reason,
      });
      if (levels.length > 0) {
        await announceWaiting(tx, officer, requestId);
        return ok({ requestId, applied: false });
      }

      const applied = await handlerOf(kind).apply(tx, officer, { change, nationalId, version }, today);
      // It was tried a moment ago, under the same locks: a refusal now would be a fault of ours.
      if (!applied.ok) throw new Error(`A change that was tried is refused: ${applied.refusal}`);
      await tx.changeRequest.update({ where: { id: requestId }, data: { state: "APPLIED" } });
      await noteStep(tx, officer, { requestId, act: "APPLIED", round, regionCode });
      return ok({ requestId, applied: true });
    }),
  );
}

type Data = Omit<Prisma.ChangeRequestUncheckedCreateInput, "id" | "askedById" | "state">;

async function send(tx: Transaction, officer: Officer, data: Data) {
  const id = randomUUID();
  await tx.changeRequest.create({
    data: { ...data, id, askedById: officer.id, state: "OPEN" },
  });
  return ok({ requestId: id, round: 1 });
}

/** Only whoever asked sends it again, and only what was returned. */
async function sendAgain(
  tx: Transaction,
  officer: Officer,
  { requestId, version }: { requestId: string; version: number },
  data: Data,
): Promise<Result<{ requestId: string; round: number }, "request-not-found" | "changed-meanwhile">> {
  const mine = await tx.changeRequest.findFirst({
    where: { id: requestId, askedById: officer.id },
    select: { id: true },
  });
  if (!mine) return refused("request-not-found");
  const request = await lockRequest(tx, requestId);
  if (request.version !== version || !mayDo(request.state, "CORRECTED") || request.kind !== data.kind)
    return refused("changed-meanwhile");
  const round = request.round + 1;
  await tx.changeRequest.update({
    where: { id: requestId },
    data: {
      ...data,
      ...{ state: "OPEN", level: 0, round, claimedById: null, claimedAt: null, version: { increment: 1 } },
    },
  });
  return ok({ requestId, round });
}
