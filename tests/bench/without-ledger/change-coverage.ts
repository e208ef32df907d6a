import type { Cause, Touched } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import type { Result } from "@/lib/result";

/**
 * Locks the people, which issuing needs with or without a ledger: of two officers at once the second must see what the
 * first issued. Neither their cooperatives nor anybody's days are read, and no line is written.
 */
export async function changingCoverage<Value, Refusal>(
  tx: Transaction,
  { people }: Touched,
  _cause: Cause,
  write: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  await tx.$queryRaw`SELECT id FROM people WHERE id = ANY(${people}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return write();
}
