import type { Officer } from "@/lib/auth/officer";
import type { Transaction } from "@/lib/db/database";
import type { Import } from "@/lib/db/generated/client";
import { ok, type Result, refused } from "@/lib/result";
import { after, type ImportState, type ImportStep } from "./state";
import { importsVisibleTo } from "./visibility";

export type StepRefusal = "import-not-found" | "not-possible-now" | "changed-meanwhile";

/**
 * A step of a command: the import, locked against whoever works on it, and the state that comes next. `version` is that
 * of the import as it was shown; null for what may be done whatever was shown, such as stopping it.
 */
export async function stepping(
  tx: Transaction,
  officer: Officer,
  { importId, version, step }: { importId: string; version: number | null; step: ImportStep },
): Promise<Result<{ before: Import; state: ImportState }, StepRefusal>> {
  await tx.$queryRaw`SELECT id FROM imports WHERE id = ${importId}::uuid FOR NO KEY UPDATE`;
  const before = await tx.import.findFirst({ where: { AND: [importsVisibleTo(officer), { id: importId }] } });
  if (!before) return refused("import-not-found");
  const state = after(before.state, step);
  if (state === null) return refused("not-possible-now");
  if (version !== null && before.version !== version) return refused("changed-meanwhile");
  return ok({ before, state });
}
