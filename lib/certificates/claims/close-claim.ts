import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { claimsAnsweredBy, claimsKeptBy } from "../visibility";
import { mayBecome } from "./claim-states";
import { lockClaim } from "./claim-steps";

type Closing = { submissionKey: string; claimId: string; as: "REFUSED" | "WITHDRAWN"; reason: string };
export type CloseRefusal = "claim-not-found" | "already-answered" | "reason-missing";

/** The LSP refuses a claim, for a reason that whoever recorded it reads; or they take it back themselves. */
export function closeClaim(
  officer: Officer,
  { submissionKey, claimId, as, ...asked }: Closing,
): Promise<Result<{ claimId: string }, CloseRefusal>> {
  const reason = asked.reason.trim();
  return once<{ claimId: string }, CloseRefusal>(officer, submissionKey, async (tx) => {
    const claim = await lockClaim(tx, claimId, as === "REFUSED" ? claimsAnsweredBy(officer) : claimsKeptBy(officer));
    if (!claim) return refused("claim-not-found");
    if (!mayBecome(claim.state, as)) return refused("already-answered");
    if (as === "REFUSED" && reason === "") return refused("reason-missing");

    await tx.certificateClaim.update({
      where: { id: claimId },
      data: { state: as, answeredById: officer.id, answeredAt: new Date(), answerReason: reason || null },
    });
    await recordAudit(tx, officer, {
      ...{ act: as === "REFUSED" ? "certificate-claim.refused" : "certificate-claim.withdrawn" },
      ...{ subjectId: claimId, reason },
    });
    return ok({ claimId });
  });
}
