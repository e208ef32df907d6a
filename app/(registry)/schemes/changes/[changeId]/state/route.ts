import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { findPosting } from "@/lib/schemes/change-queries";

/** How far the reposting of a change is, for the page that follows it. */
export async function GET(_: NextRequest, { params }: RouteContext<"/schemes/changes/[changeId]/state">) {
  const [officer, { changeId }] = await Promise.all([currentOfficer(), params]);
  const progress = officer && (await findPosting(officer, uuidParam(changeId)));
  return progress ? Response.json(progress, { headers: { "Cache-Control": "no-store" } }) : notFound();
}
