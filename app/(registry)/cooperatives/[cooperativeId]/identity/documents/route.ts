import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { bodyWithin, letGo } from "@/app/body-within";
import { fromOwnPage } from "@/app/from-own-page";
import { uuidParam } from "@/app/uuid-param";
import { searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { attachDocument, type EvidenceRefusal } from "@/lib/cooperatives/attach-document";
import { mostDocumentBytes } from "@/lib/documents/document-format";
import { evidenceAsked, evidencePage } from "../evidence-address";

/** What a browser adds around the file. */
const around = 64 * 1024;

/**
 * Takes a document in. A route and not an action: an action is given its whole body, and a body here may be anything.
 * Whatever is too large is read to its end and let go, since a browser sends all of it before it listens.
 */
export async function POST(
  request: NextRequest,
  { params }: RouteContext<"/cooperatives/[cooperativeId]/identity/documents">,
) {
  const { cooperativeId } = await params;
  const asked = evidenceAsked(request.nextUrl.searchParams);
  const officer = fromOwnPage(request) ? await currentOfficer() : null;
  const tooLarge = Number(request.headers.get("content-length") ?? 0) > mostDocumentBytes + around;
  if (!officer || !asked || tooLarge || !request.body) await letGo(request.body);
  if (!asked) notFound();
  const page = evidencePage(uuidParam(cooperativeId), asked.proves);
  if (!officer) return onward(searchHref("/sign-in", {}, { callbackUrl: page }));
  const back = (problem: EvidenceRefusal) => onward(`${searchHref(page, {}, { problem })}#document`);
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
  const result = await attachDocument(officer, { ...asked, cooperativeId, file: { name: file.name, bytes } });
  if (!result.ok && result.refusal === "cooperative-not-found") notFound();
  if (!result.ok) return back(result.refusal);
  revalidatePath("/", "layout");
  return onward(searchHref(page, {}, { saved: "document" }));
}

const onward = (location: string) => new Response(null, { status: 303, headers: { Location: location } });
