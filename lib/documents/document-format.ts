import { fileTypeFromBuffer } from "file-type";
import type { DocumentFormat } from "@/lib/db/generated/enums";
import { ok, type Result, refused } from "@/lib/result";
import { isWholeJpeg, isWholePdf, isWholePng, isWholeWebp } from "./whole-file";

export type { DocumentFormat };

/** 10 MB, the most that is taken in. The database holds it too. */
export const mostDocumentBytes = 10 * 1024 * 1024;

export type DocumentRefusal =
  | "document-missing"
  | "document-empty"
  | "document-too-large"
  | "document-not-accepted"
  | "document-torn";

type Known = { format: DocumentFormat; isWhole: (bytes: Uint8Array) => boolean };

const known: Record<string, Known> = {
  "application/pdf": { format: "PDF", isWhole: isWholePdf },
  "image/jpeg": { format: "JPEG", isWhole: isWholeJpeg },
  "image/png": { format: "PNG", isWhole: isWholePng },
  "image/webp": { format: "WEBP", isWhole: isWholeWebp },
};

export const mediaTypeOf: Record<DocumentFormat, string> = {
  PDF: "application/pdf",
  JPEG: "image/jpeg",
  PNG: "image/png",
  WEBP: "image/webp",
};

/** What a file is by its content, whatever it calls itself; refused where it is nothing we take, or breaks off. */
export async function documentFormatOf(bytes: Uint8Array): Promise<Result<DocumentFormat, DocumentRefusal>> {
  if (bytes.length === 0) return refused("document-empty");
  if (bytes.length > mostDocumentBytes) return refused("document-too-large");
  const type = known[(await fileTypeFromBuffer(bytes))?.mime ?? ""];
  if (!type) return refused("document-not-accepted");
  return type.isWhole(bytes) ? ok(type.format) : refused("document-torn");
}
