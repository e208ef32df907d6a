import { problem } from "@/app/api/problem";
import { databaseAnswers } from "@/lib/health/public-queries";

export const dynamic = "force-dynamic";

/** For whoever watches over the installation: one select, or 503 while the database is away. */
export async function GET() {
  if (!(await databaseAnswers())) return problem(503, "Basis data tidak menjawab");
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
