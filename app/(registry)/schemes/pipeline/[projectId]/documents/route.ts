import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import * as z from "zod";
import { bodyWithin, letGo } from "@/app/body-within";
import { fromOwnPage } from "@/app/from-own-page";
import { uuidParam } from "@/app/uuid-param";
import { searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { mostDocumentBytes } from "@/lib/documents/document-format";
import { type AttachToStepRefusal, attachToStep } from "@/lib/schemes/standards/attach-document";

/** What a browser adds around the file. */
const around = 64 * 1024;

/** Takes a paper of a step in. Whatever is too large is read to its end and let go, as with any document. */
export async function POST(request: NextRequest, { params }: RouteContext<"/schemes/pipeline/[projectId]/documents">) {
  const { projectId } = await params;
  const key = z.uuid().safeParse(request.nextUrl.searchParams.get("key"));
  const officer = fromOwnPage(request) ? await currentOfficer() : null;
  const tooLarge = Number(request.headers.get("content-length") ?? 0) > mostDocumentBytes + around;
  if (!officer || !key.success || tooLarge || !request.body) await letGo(request.body);
  if (!key.success) notFound();
  const page = `/schemes/pipeline/${uuidParam(projectId)}`;
  if (!officer) return onward(searchHref("/sign-in", {}, { callbackUrl: page }));
  const back = (problem: AttachToStepRefusal) => onward(`${searchHref(page, {}, { problem })}#document`);
  if (tooLarge) return back("document-too-large");
  if (!request.body) return back("document-missing");

  const { body, exceeded } = bodyWithin(request.body, mostDocumentBytes + around);
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  if (exceeded()) return back("document-too-large");
  const [file, step] = [form?.get("file"), z.uuid().safeParse(form?.get("step"))];
  // Without a file chosen a browser sends one without name and content.
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return back("document-missing");
  if (!step.success) return back("step-not-found");

  const content = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const result = await attachToStep(officer, { submissionKey: key.data, projectId, stepId: step.data, file: content });
  if (!result.ok) return back(result.refusal);
  revalidatePath("/schemes/pipeline", "layout");
  return onward(searchHref(page, {}, { saved: "document" }));
}

const onward = (location: string) => new Response(null, { status: 303, headers: { Location: location } });
