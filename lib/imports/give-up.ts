import type { Transaction } from "@/lib/db/database";
import { forget } from "./memory";

/** A step: an import cannot go on, and trying again would not help. Rows that are in stay in. True where it was under way. */
export async function giveUp(tx: Transaction, importId: string, failure: string): Promise<boolean> {
  const { count } = await tx.import.updateMany({
    where: { id: importId, state: { in: ["DRY_RUNNING", "RUNNING"] } },
    data: { state: "FAILED", failure, finishedAt: new Date(), version: { increment: 1 } },
  });
  if (count > 0) await forget(tx, importId);
  return count > 0;
}
