import type { Officer } from "@/lib/auth/officer";
import type { Transaction } from "@/lib/db/database";
import { enqueue } from "@/lib/jobs/queue";

export const importJob = "import";
export type ImportJob = { importId: string; officerId: string };

/** A step of a command that has brought an import into a state in which something is to be done in the background. */
export const askToContinue = (tx: Transaction, officer: Officer, importId: string) =>
  enqueue(tx, importJob, { importId, officerId: officer.id } satisfies ImportJob);

/** After a worker died: what it had in hand is asked for again, by whoever had asked for it. */
export async function askToContinueAll(tx: Transaction): Promise<number> {
  const waiting = await tx.import.findMany({
    where: { state: { in: ["DRY_RUNNING", "RUNNING"] } },
    select: { id: true, officerId: true, confirmedById: true },
    orderBy: { id: "asc" },
  });
  for (const { id, officerId, confirmedById } of waiting)
    await enqueue(tx, importJob, { importId: id, officerId: confirmedById ?? officerId } satisfies ImportJob);
  return waiting.length;
}
