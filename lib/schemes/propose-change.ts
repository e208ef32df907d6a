import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import type { SchemeChangeAsked } from "./change-details";
import type { SchemeChangeRefusal } from "./change-rules";
import { planChange } from "./plan-change";
import { decidesSchemes } from "./visibility";

export type ProposeChange = SchemeChangeAsked & { submissionKey: string };
export type ProposeRefusal = "not-permitted" | SchemeChangeRefusal;

/** Somebody wants schemes, or what they open, to be otherwise. Nothing changes until somebody else has looked at it. */
export function proposeChange(
  officer: Officer,
  { submissionKey, ...asked }: ProposeChange,
  today: Day,
): Promise<Result<{ changeId: string }, ProposeRefusal>> {
  return once<{ changeId: string }, ProposeRefusal>(officer, submissionKey, async (tx) => {
    if (!decidesSchemes(officer)) return refused("not-permitted");
    const planned = await planChange(tx, asked, today);
    if (!planned.ok) return planned;
    const { details, effectiveOn, legalBasis, reason } = asked;
    const { positions, schemeIds } = planned.value;
    const id = randomUUID();
    await tx.schemeChange.create({
      data: {
        ...{ id, kind: details.kind, details, positions, schemeIds, effectiveOn: dateOf(effectiveOn) },
        ...{ legalBasis: legalBasis.trim(), reason: reason.trim(), proposedById: officer.id },
      },
    });
    await recordAudit(tx, officer, { act: "scheme-change.proposed", subjectId: id, kind: details.kind, effectiveOn });
    return ok({ changeId: id });
  });
}
