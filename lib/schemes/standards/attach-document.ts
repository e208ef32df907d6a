import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { transaction } from "@/lib/db/database";
import { type DocumentRefusal, documentFormatOf } from "@/lib/documents/document-format";
import { readDocument, storeDocument } from "@/lib/documents/store-document";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { decidesSchemes, seesSchemeChanges } from "../visibility";

export type AttachToStep = {
  submissionKey: string;
  projectId: string;
  stepId: string;
  file: { name: string; bytes: Uint8Array<ArrayBuffer> };
};
export type AttachToStepRefusal = "step-not-found" | "same-document" | DocumentRefusal;

/** A paper of a step: the draft, the minutes, the decree. A step may have several. */
export async function attachToStep(
  officer: Officer,
  { submissionKey, projectId, stepId, file }: AttachToStep,
): Promise<Result<{ documentId: string }, AttachToStepRefusal>> {
  const format = await documentFormatOf(file.bytes);
  if (!format.ok) return format;
  return once<{ documentId: string }, AttachToStepRefusal>(officer, submissionKey, async (tx) => {
    const step = decidesSchemes(officer)
      ? await tx.standardStep.findFirst({
          where: { id: stepId, projectId },
          select: { documents: { select: { document: { select: { sha256: true } } } } },
        })
      : null;
    if (!step) return refused("step-not-found");
    const hash = createHash("sha256").update(file.bytes).digest();
    if (step.documents.some(({ document }) => hash.equals(document.sha256))) return refused("same-document");
    const content = { fileName: file.name, format: format.value, bytes: file.bytes };
    const documentId = await storeDocument(tx, officer, content);
    await tx.standardDocument.create({ data: { documentId, stepId } });
    await recordAudit(tx, officer, { act: "standard.document-attached", subjectId: documentId, projectId, stepId });
    return ok({ documentId });
  });
}

/** A paper of a step, for whoever works on schemes: minutes name people. Null of any other and of none. */
export function openStepDocument(
  officer: Officer,
  { projectId, documentId }: { projectId: string; documentId: string },
) {
  return transaction(async (tx) => {
    if (!seesSchemeChanges(officer)) return null;
    const attached = await tx.standardDocument.findFirst({ where: { documentId, step: { projectId } } });
    if (!attached) return null;
    await recordAudit(tx, officer, { act: "standard.document-opened", subjectId: documentId, projectId });
    return readDocument(tx, documentId);
  });
}
