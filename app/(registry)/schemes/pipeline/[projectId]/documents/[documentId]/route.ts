import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { attachment } from "@/app/file-response";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { mediaTypeOf } from "@/lib/documents/document-format";
import { openStepDocument } from "@/lib/schemes/standards/attach-document";

/** A paper of a step, to be saved and never run; next.config.ts takes its rights in this site away. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/schemes/pipeline/[projectId]/documents/[documentId]">,
) {
  const { projectId, documentId } = await params;
  const officer = await currentOfficer();
  const ids = { projectId: uuidParam(projectId), documentId: uuidParam(documentId) };
  const document = officer && (await openStepDocument(officer, ids));
  if (!document) notFound();
  return new Response(document.bytes, {
    headers: {
      "Content-Type": mediaTypeOf[document.format],
      "Content-Disposition": attachment(document.fileName),
      "Cache-Control": "private, no-store",
    },
  });
}
