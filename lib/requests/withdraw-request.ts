import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { mayDo } from "./request-states";
import { lockRequest, noteStep } from "./request-steps";

export type WithdrawRefusal = "request-not-found" | "request-changed";

/** Whoever asked no longer wants it. */
export function withdrawRequest(
  officer: Officer,
  { submissionKey, requestId, version }: { submissionKey: string; requestId: string; version: number },
): Promise<Result<{ withdrawn: true }, WithdrawRefusal>> {
  return once<{ withdrawn: true }, WithdrawRefusal>(officer, submissionKey, async (tx) => {
    const mine = await tx.changeRequest.findFirst({
      where: { id: requestId, askedById: officer.id },
      select: { id: true },
    });
    if (!mine) return refused("request-not-found");
    const request = await lockRequest(tx, requestId);
    if (request.version !== version || !mayDo(request.state, "WITHDRAWN")) return refused("request-changed");
    await tx.changeRequest.update({
      where: { id: requestId },
      data: { ...{ state: "WITHDRAWN", dueOn: null, claimedById: null, claimedAt: null }, version: { increment: 1 } },
    });
    const { round, regionCode } = request;
    await noteStep(tx, officer, { requestId, act: "WITHDRAWN", round, regionCode });
    return ok({ withdrawn: true });
  });
}
