import { databaseAnswers } from "@/lib/health/public-queries";

let answeredAt = Number.NEGATIVE_INFINITY;

/**
 * Whether the data can be read now. A yes stays good for a second, so that not every page has to ask; a no is asked
 * again by the next page, which is how pages come back without a restart.
 */
export async function dataReadable(): Promise<boolean> {
  if (performance.now() - answeredAt < 1_000) return true;
  const answers = await databaseAnswers();
  if (answers) answeredAt = performance.now();
  return answers;
}
