import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type DocumentRefusal, documentFormatOf } from "@/lib/documents/document-format";
import { storeDocument } from "@/lib/documents/store-document";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { claimsKeptBy } from "../visibility";
import { mayBecome } from "./claim-states";
import { lockClaim } from "./claim-steps";

type Evidence = {
  submissionKey: string;
  claimId: string;
  file: { name: string; bytes: Uint8Array<ArrayBuffer> };
};

export type SendRefusal = "claim-not-found" | "already-sent" | DocumentRefusal;

/** With the paper added, a claim goes to the LSP that is asked to verify it. */
export async function sendClaim(
  officer: Officer,
  { submissionKey, claimId, file }: Evidence,
): Promise<Result<{ documentId: string }, SendRefusal>> {
  const format = await documentFormatOf(file.bytes);
  if (!format.ok) return format;
  return once<{ documentId: string }, SendRefusal>(officer, submissionKey, async (tx) => {
    const claim = await lockClaim(tx, claimId, claimsKeptBy(officer));
    if (!claim) return refused("claim-not-found");
    if (!mayBecome(claim.state, "SENT")) return refused("already-sent");

    const { name: fileName, bytes } = file;
    const documentId = await storeDocument(tx, officer, { fileName, format: format.value, bytes });
    await tx.certificateClaim.update({
      where: { id: claimId },
      data: { documentId, state: "SENT", sentAt: new Date() },
    });
    const { certificationBodyId } = claim;
    await recordAudit(tx, officer, {
      ...{ act: "certificate-claim.sent", subjectId: claimId, documentId, certificationBodyId },
    });
    return ok({ documentId });
  });
}
