import { notFound } from "next/navigation";
import { trainingResponse } from "@/app/papers/training-response";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { listTrainingPapers } from "@/lib/training/training-papers";

/** All training certificates issued in a batch, in one file, for the centre that issued them. */
export async function GET(_request: Request, { params }: RouteContext<"/batches/[batchId]/training-certificates/pdf">) {
  const [officer, { batchId }] = await Promise.all([currentOfficer(), params]);
  const issued = officer && (await listTrainingPapers(officer, { batchId: uuidParam(batchId) }));
  return issued && issued.papers.length > 0 ? trainingResponse(issued) : notFound();
}
