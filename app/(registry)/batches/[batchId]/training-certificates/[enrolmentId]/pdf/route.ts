import { notFound } from "next/navigation";
import { trainingResponse } from "@/app/papers/training-response";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { listTrainingPapers } from "@/lib/training/training-papers";

type Context = RouteContext<"/batches/[batchId]/training-certificates/[enrolmentId]/pdf">;

/** One participant's training certificate, for the centre that issued it. */
export async function GET(_request: Request, { params }: Context) {
  const [officer, asked] = await Promise.all([currentOfficer(), params]);
  const which = { batchId: uuidParam(asked.batchId), enrolmentId: uuidParam(asked.enrolmentId) };
  const issued = officer && (await listTrainingPapers(officer, which));
  return issued && issued.papers.length > 0 ? trainingResponse(issued) : notFound();
}
