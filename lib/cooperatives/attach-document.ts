import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Transaction } from "@/lib/db/database";
import { type DocumentRefusal, documentFormatOf } from "@/lib/documents/document-format";
import { storeDocument } from "@/lib/documents/store-document";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import type { FormationStage } from "./formation-rules";
import { lockKept } from "./lock-kept";

/** A document proves a stage of the formation, or the annual meeting about a book year. */
export type Proves = { stage: FormationStage } | { bookYear: number };

export type NewEvidence = {
  submissionKey: string;
  cooperativeId: string;
  proves: Proves;
  file: { name: string; bytes: Uint8Array<ArrayBuffer> };
};

export type EvidenceRefusal =
  | "cooperative-not-found"
  | "meeting-not-found"
  | "meeting-reported"
  | "meeting-verified"
  | "same-document"
  | DocumentRefusal;

/** The document becomes the current one; the one before it stays, with the day on which it was replaced. */
export async function attachDocument(
  officer: Officer,
  { submissionKey, cooperativeId, proves, file }: NewEvidence,
): Promise<Result<{ documentId: string }, EvidenceRefusal>> {
  const format = await documentFormatOf(file.bytes);
  if (!format.ok) return format;
  return once<{ documentId: string }, EvidenceRefusal>(officer, submissionKey, async (tx) => {
    if (!(await lockKept(tx, officer, cooperativeId))) return refused("cooperative-not-found");
    const refusal = "bookYear" in proves ? await meetingRefusal(tx, cooperativeId, proves.bookYear) : null;
    if (refusal) return refused(refusal);
    const current = await tx.cooperativeDocument.findFirst({
      where: { cooperativeId, ...proves, replacedAt: null },
      select: { documentId: true, document: { select: { sha256: true } } },
    });
    const hash = createHash("sha256").update(file.bytes).digest();
    if (current && hash.equals(current.document.sha256)) return refused("same-document");

    const documentId = await storeDocument(tx, officer, {
      fileName: file.name,
      format: format.value,
      bytes: file.bytes,
    });
    if (current)
      await tx.cooperativeDocument.update({
        where: { documentId: current.documentId },
        data: { replacedAt: new Date() },
      });
    await tx.cooperativeDocument.create({ data: { documentId, cooperativeId, ...proves } });
    await recordAudit(tx, officer, {
      act: "document.attached",
      subjectId: documentId,
      cooperativeId,
      proves: "stage" in proves ? proves.stage : proves.bookYear,
      ...(current && { replacesId: current.documentId }),
    });
    return ok({ documentId });
  });
}

/** The minutes of a meeting stay as they are while somebody looks at them, and once they are verified. */
async function meetingRefusal(tx: Transaction, cooperativeId: string, bookYear: number) {
  const meeting = await tx.annualMeeting.findUnique({
    where: { cooperativeId_bookYear: { cooperativeId, bookYear } },
    select: { state: true },
  });
  if (!meeting) return "meeting-not-found";
  if (meeting.state === "VERIFIED") return "meeting-verified";
  return meeting.state === "REPORTED" ? "meeting-reported" : null;
}
