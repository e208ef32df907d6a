import { readPolicy } from "@/lib/approvals/read-policy";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { basisOf, type Position } from "./positions";

/**
 * A step: does somebody else have to agree before this officer enters who holds the post? Only where it is held by
 * office: who heads a village is not the board's to say (Juklak Menkop 1/2025).
 */
export async function asksForApproval(
  tx: Transaction,
  officer: Officer,
  { cooperativeId, position }: { cooperativeId: string; position: Position },
  today: Day,
): Promise<boolean> {
  if (position !== "SUPERVISOR_CHAIR") return false;
  const cooperative = await tx.cooperative.findUnique({ where: { id: cooperativeId }, select: { kind: true } });
  if (!cooperative || basisOf(cooperative.kind, position) !== "EX_OFFICIO") return false;
  return ((await readPolicy(tx, officer, "EX_OFFICIO_CHAIR", today))?.levels.length ?? 0) > 0;
}
