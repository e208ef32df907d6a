import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer, OfficerRole } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf, daysAfter } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import type { ApprovalLevel, ChangeKind } from "./approval-level";
import { type ChangePolicyRefusal, policyRefusal } from "./policy-rules";

export type ChangePolicy = {
  submissionKey: string;
  kind: ChangeKind;
  askerRole: OfficerRole;
  levels: ApprovalLevel[];
  daysPerLevel: number;
  reason: string;
  /** First day on which it holds; what was asked before keeps its levels. */
  validFrom: Day;
};

/** The ministry says who has to agree from a day on. The rule before it ends the day before, and stays readable. */
export function changePolicy(
  officer: Officer,
  { submissionKey, ...policy }: ChangePolicy,
  today: Day,
): Promise<Result<{ policyId: string }, ChangePolicyRefusal>> {
  return once<{ policyId: string }, ChangePolicyRefusal>(officer, submissionKey, async (tx) => {
    if (officer.role !== "MINISTRY") return refused("not-permitted");
    const refusal = policyRefusal(policy, today);
    if (refusal) return refused(refusal);
    const { kind, askerRole, levels, daysPerLevel, validFrom } = policy;
    // One at a time for a kind and role, whether there is a policy to lock or not.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind} ${askerRole}`}, 0))::text`;
    const open = await tx.approvalPolicy.findFirst({ where: { kind, askerRole, validTo: null } });
    if (open && dayOf(open.validFrom) >= validFrom) return refused("changes-already");
    if (open)
      await tx.approvalPolicy.update({ where: { id: open.id }, data: { validTo: dateOf(daysAfter(validFrom, -1)) } });
    const policyId = randomUUID();
    await tx.approvalPolicy.create({
      data: {
        ...{ id: policyId, kind, askerRole, levels, daysPerLevel, reason: policy.reason.trim() },
        ...{ validFrom: dateOf(validFrom), decidedById: officer.id },
      },
    });
    await recordAudit(tx, officer, {
      ...{ act: "approval-policy.changed", subjectId: policyId, kind, askerRole, levels, validFrom },
    });
    return ok({ policyId });
  });
}
