import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { ApprovalLevel, ChangeKind } from "./approval-level";

/** Nobody has to agree where `levels` is empty. */
export type Policy = { levels: ApprovalLevel[]; daysPerLevel: number };

/** A step: who has to agree when this officer asks for a change of this kind today; null where the role may not ask. */
export async function readPolicy(
  tx: Transaction,
  officer: Officer,
  kind: ChangeKind,
  today: Day,
): Promise<Policy | null> {
  const day = dateOf(today);
  return tx.approvalPolicy.findFirst({
    where: {
      kind,
      askerRole: officer.role,
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    select: { levels: true, daysPerLevel: true },
  });
}
