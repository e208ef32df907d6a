import type { NextRequest } from "next/server";
import * as z from "zod";
import { bodyWithin, letGo } from "@/app/body-within";
import { fromOwnPage } from "@/app/from-own-page";
import { searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { mostBytes } from "@/lib/files/read-sheet";
import { type UploadRefusal, uploadImport } from "@/lib/imports/upload-import";
import { kindAsked } from "../kinds";

const Asked = z.object({
  key: z.uuid(),
  kind: z.string().nullable(),
  cooperative: z.uuid().nullable(),
  batch: z.uuid().nullable(),
});

/** What a browser adds around the file. */
const around = 64 * 1024;

/**
 * Takes a file in. A route and not an action: an action is given its whole body, and a body here may be anything. What
 * belongs to the file stands in the address, so that it is known even where the body is not read.
 */
export async function POST(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const asked = Asked.safeParse(
    Object.fromEntries(["key", "kind", "cooperative", "batch"].map((name) => [name, searchParams.get(name)])),
  );
  const back = (problem: UploadRefusal | "no-file") => {
    const { kind, cooperative, batch } = asked.data ?? {};
    return onward(searchHref("/imports", {}, { kind, cooperative, batch, problem }));
  };

  const officer = fromOwnPage(request) ? await currentOfficer() : null;
  const tooLarge = Number(request.headers.get("content-length") ?? 0) > mostBytes + around;
  if (!officer || !asked.success || tooLarge || !request.body) {
    await letGo(request.body);
    if (!officer) return onward(searchHref("/sign-in", {}, { callbackUrl: "/imports" }));
    return back(tooLarge ? "too-large" : "no-file");
  }

  const { body, exceeded } = bodyWithin(request.body, mostBytes + around);
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  if (exceeded()) return back("too-large");
  const file = form?.get("file");
  if (!(file instanceof File) || file.size === 0) return back("no-file");

  const { key, kind: named, cooperative, batch } = asked.data;
  const kind = kindAsked(officer, named);
  if (!kind) return back("not-permitted");
  const result = await uploadImport(officer, {
    submissionKey: key,
    place: { cooperativeId: cooperative, batchId: batch },
    kind,
    fileName: file.name,
    content: new Uint8Array(await file.arrayBuffer()),
  });
  return result.ok ? onward(`/imports/${result.value.importId}`) : back(result.refusal);
}

const onward = (location: string) => new Response(null, { status: 303, headers: { Location: location } });
