import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { transaction } from "@/lib/db/database";
import { readDocument } from "@/lib/documents/store-document";
import { cooperativesKeptBy } from "./visibility";

/**
 * A document of a cooperative that this officer keeps; null of any other and of none. Deeds and attendance lists name
 * people: that it was opened is on record.
 */
export function openDocument(
  officer: Officer,
  { cooperativeId, documentId }: { cooperativeId: string; documentId: string },
) {
  return transaction(async (tx) => {
    const evidence = await tx.cooperativeDocument.findFirst({
      where: { documentId, cooperativeId, cooperative: cooperativesKeptBy(officer) },
      select: { documentId: true },
    });
    if (!evidence) return null;
    await recordAudit(tx, officer, { act: "document.opened", subjectId: documentId, cooperativeId });
    return readDocument(tx, documentId);
  });
}
