import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { attachment } from "@/app/file-response";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { openDocument } from "@/lib/cooperatives/open-document";
import { mediaTypeOf } from "@/lib/documents/document-format";

/** A stored document, to be saved and never run; next.config.ts takes its rights in this site away. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/cooperatives/[cooperativeId]/identity/documents/[documentId]">,
) {
  const { cooperativeId, documentId } = await params;
  const officer = await currentOfficer();
  const ids = { cooperativeId: uuidParam(cooperativeId), documentId: uuidParam(documentId) };
  const document = officer && (await openDocument(officer, ids));
  if (!document) notFound();
  return new Response(document.bytes, {
    headers: {
      "Content-Type": mediaTypeOf[document.format],
      "Content-Disposition": attachment(document.fileName),
      "Cache-Control": "private, no-store",
    },
  });
}
