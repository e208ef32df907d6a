import { createHash } from "node:crypto";
import type { Officer } from "@/lib/auth/officer";
import type { Transaction } from "@/lib/db/database";
import type { DocumentFormat } from "@/lib/db/generated/enums";
import { cleanFileName } from "./file-name";

type NewDocument = { fileName: string; format: DocumentFormat; bytes: Uint8Array<ArrayBuffer> };

const sha256Of = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash("sha256").update(bytes).digest());

/** A step of a command that has looked at the content, and says in the same transaction what the document is for. */
export async function storeDocument(tx: Transaction, officer: Officer, { fileName, format, bytes }: NewDocument) {
  const { id } = await tx.document.create({
    data: {
      fileName: cleanFileName(fileName, format),
      format,
      size: bytes.length,
      sha256: sha256Of(bytes),
      uploadedById: officer.id,
      content: { create: { bytes } },
    },
    select: { id: true },
  });
  return id;
}

/** A step of a query that has decided that its officer may have it. */
export async function readDocument(tx: Transaction, documentId: string) {
  const { bytes, document } = await tx.documentContent.findUniqueOrThrow({
    where: { documentId },
    select: { bytes: true, document: { select: { fileName: true, format: true } } },
  });
  return { bytes, ...document };
}
