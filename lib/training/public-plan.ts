import { database } from "@/lib/db/database";

/** What a plan says of a batch to everybody, beside its days and seats. */
export type PublicPlan = { programmeId: string; venue: string | null; cancelReason: string | null };

export const findBatchPlan = (batchId: string): Promise<PublicPlan | null> =>
  database.batch.findUnique({
    where: { id: batchId },
    select: { programmeId: true, venue: true, cancelReason: true },
  });
