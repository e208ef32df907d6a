import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import * as z from "zod";
import { bodyWithin, letGo } from "@/app/body-within";
import { attachment } from "@/app/file-response";
import { fromOwnPage } from "@/app/from-own-page";
import { uuidParam } from "@/app/uuid-param";
import { searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { openClaimDocument } from "@/lib/certificates/claims/claim-queries";
import { type SendRefusal, sendClaim } from "@/lib/certificates/claims/send-claim";
import { mediaTypeOf, mostDocumentBytes } from "@/lib/documents/document-format";
import { claimHref } from "../claim-address";

/** What a browser adds around the file. */
const around = 64 * 1024;

/** The paper of a claim, to be saved and never run; next.config.ts takes its rights in this site away. */
export async function GET(_request: NextRequest, { params }: RouteContext<"/claims/[claimId]/evidence">) {
  const [{ claimId }, officer] = await Promise.all([params, currentOfficer()]);
  const document = officer && (await openClaimDocument(officer, uuidParam(claimId)));
  if (!document) notFound();
  return new Response(document.bytes, {
    headers: {
      "Content-Type": mediaTypeOf[document.format],
      "Content-Disposition": attachment(document.fileName),
      "Cache-Control": "private, no-store",
    },
  });
}

/**
 * Takes the paper in. A route and not an action: an action is given its whole body, and a body here may be anything.
 * Whatever is too large is read to its end and let go, since a browser sends all of it before it listens.
 */
export async function POST(request: NextRequest, { params }: RouteContext<"/claims/[claimId]/evidence">) {
  const claimId = uuidParam((await params).claimId);
  const key = z.uuid().safeParse(request.nextUrl.searchParams.get("key"));
  const officer = fromOwnPage(request) ? await currentOfficer() : null;
  const tooLarge = Number(request.headers.get("content-length") ?? 0) > mostDocumentBytes + around;
  if (!officer || !key.success || tooLarge || !request.body) await letGo(request.body);
  if (!key.success) notFound();
  const page = `/claims/${claimId}`;
  if (!officer) return onward(searchHref("/sign-in", {}, { callbackUrl: page }));
  const back = (problem: SendRefusal) => onward(`${searchHref(page, {}, { problem })}#evidence`);
  if (tooLarge) return back("document-too-large");
  if (!request.body) return back("document-missing");

  const { body, exceeded } = bodyWithin(request.body, mostDocumentBytes + around);
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  if (exceeded()) return back("document-too-large");
  const file = form?.get("file");
  // Without a file chosen a browser sends one without name and content.
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return back("document-missing");

  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await sendClaim(officer, { submissionKey: key.data, claimId, file: { name: file.name, bytes } });
  if (!result.ok && result.refusal === "claim-not-found") notFound();
  if (!result.ok) return back(result.refusal);
  revalidatePath("/", "layout");
  return onward(claimHref(claimId, "SENT"));
}

const onward = (location: string) => new Response(null, { status: 303, headers: { Location: location } });
