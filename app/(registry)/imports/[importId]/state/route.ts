import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { findProgress } from "@/lib/imports/queries";

/** How far an import is, for the page that follows it. */
export async function GET(_: NextRequest, { params }: RouteContext<"/imports/[importId]/state">) {
  const [officer, { importId }] = await Promise.all([currentOfficer(), params]);
  const progress = officer && (await findProgress(officer, uuidParam(importId)));
  return progress ? Response.json(progress, { headers: { "Cache-Control": "no-store" } }) : notFound();
}
