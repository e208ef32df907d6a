import type { OfficerRole } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import type { ApprovalLevel, ChangeKind } from "./approval-level";

export type PolicyRow = {
  id: string;
  kind: ChangeKind;
  askerRole: OfficerRole;
  levels: ApprovalLevel[];
  daysPerLevel: number;
  reason: string;
  validFrom: Day;
  validTo: Day | null;
};

/** Every version of the policy, those in force first. Whoever asks may know who decides. */
export async function listPolicies(today: Day): Promise<PolicyRow[]> {
  const rows = await database.approvalPolicy.findMany({
    orderBy: [{ kind: "asc" }, { askerRole: "asc" }, { validFrom: "desc" }],
  });
  const policies = rows.map(({ validFrom, validTo, ...row }) => ({
    ...row,
    validFrom: dayOf(validFrom),
    validTo: validTo && dayOf(validTo),
  }));
  const ended = ({ validTo }: PolicyRow) => Number(validTo !== null && validTo < today);
  return policies.toSorted((one, other) => ended(one) - ended(other));
}
