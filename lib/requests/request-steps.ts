import { approvalLevelOf } from "@/lib/approvals/approval-level";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Transaction } from "@/lib/db/database";
import type { NationalId } from "@/lib/people/national-id";
import { nationalIdKeys, openNationalId, sealNationalId } from "@/lib/people/national-id-vault";
import type { RegionCode } from "@/lib/regions/region-code";
import type { RequestToAnswer } from "./approver-rules";
import type { ChangeRequestAct } from "./request-states";

/** A step: the request, held until the end of the transaction, with what the rules look at. */
export async function lockRequest(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT id FROM change_requests WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const request = await tx.changeRequest.findUniqueOrThrow({
    where: { id },
    include: { steps: { where: { act: "APPROVED" }, select: { officerId: true, round: true } } },
  });
  const { steps, claimedById, claimedAt, ...row } = request;
  const rules: RequestToAnswer = {
    ...{ state: row.state, askedById: row.askedById, levels: row.levels, level: row.level },
    regionCode: row.regionCode as RegionCode,
    agreedBy: steps.filter(({ round }) => round === row.round).map(({ officerId }) => officerId),
    claim: claimedById && claimedAt ? { officerId: claimedById, at: claimedAt } : null,
  };
  return { ...row, rules };
}

type Noted = { requestId: string; act: ChangeRequestAct; round: number; regionCode: string; remark?: string };

/** A step: who did what with it, in the request's own history and in the log. */
export async function noteStep(
  tx: Transaction,
  officer: Officer,
  { requestId, act, round, regionCode, remark = "" }: Noted,
) {
  const level = act === "APPROVED" ? approvalLevelOf(officer, regionCode as RegionCode) : null;
  await tx.changeRequestStep.create({ data: { requestId, officerId: officer.id, act, level, round, remark } });
  if (act === "ASKED") return;
  await recordAudit(tx, officer, {
    ...{ act: "change.answered", subjectId: requestId, answer: act },
    ...(level && { level }),
    ...(remark && { remark }),
  });
}

export const sealedNumber = (nationalId: NationalId | null) =>
  nationalId && new Uint8Array(sealNationalId(nationalId, nationalIdKeys()));

export const openedNumber = (sealed: Uint8Array | null) => sealed && openNationalId(sealed, nationalIdKeys());
