import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { applyChange } from "./apply-change";
import { countTouched } from "./change-impact";
import type { SchemeChangeRefusal } from "./change-rules";
import { askedBy, type ChangeStepRefusal, stepping } from "./change-step";
import { planChange } from "./plan-change";
import { askToPost, countRegencies } from "./post-change";

export type ApproveChange = { submissionKey: string; changeId: string; version: number };
export type ApproveChangeRefusal = ChangeStepRefusal | SchemeChangeRefusal | "own-change" | "another-posting";

/**
 * The second person says yes: the change holds from its day on for the gate, and coverage is reposted in the background.
 * It is tried on the schemes and requirements as they are now; whom it touches is kept with it.
 */
export function approveChange(
  officer: Officer,
  { submissionKey, changeId, version }: ApproveChange,
  today: Day,
): Promise<Result<{ state: string }, ApproveChangeRefusal>> {
  return once<{ state: string }, ApproveChangeRefusal>(officer, submissionKey, async (tx) => {
    // One at a time: a change is planned on what the one before it has left.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('scheme_changes'))::text`;
    const found = await stepping(tx, officer, { changeId, version, step: "apply" });
    if (!found.ok) return found;
    const { change } = found.value;
    if (change.proposedById === officer.id) return refused("own-change");
    const asked = askedBy(change);
    const planned = await planChange(tx, asked, today);
    if (!planned.ok) return planned;
    const { plan, positions, schemeIds } = planned.value;
    const posts = plan !== null && schemeIds.length > 0;
    if (posts && (await tx.schemeChange.count({ where: { state: "POSTING" } })) > 0) return refused("another-posting");

    const impact = await countTouched(tx, planned.value);
    await applyChange(tx, changeId, asked, planned.value);
    await tx.schemeChange.update({
      where: { id: changeId },
      data: {
        ...{
          answeredById: officer.id,
          answeredAt: new Date(),
          version: { increment: 1 },
          impact,
          positions,
          schemeIds,
        },
        ...(posts
          ? { state: "POSTING", regenciesTotal: await countRegencies(tx) }
          : { state: "APPLIED", finishedAt: new Date() }),
      },
    });
    await outdateOthers(tx, changeId);
    await recordAudit(tx, officer, {
      ...{ act: "scheme-change.approved", subjectId: changeId, kind: change.kind, effectiveOn: asked.effectiveOn },
      ...{ loses: impact.loses.posts, gains: impact.gains.posts },
    });
    if (posts) await askToPost(tx, changeId);
    return ok({ state: posts ? "POSTING" : "APPLIED" });
  });
}

/** What others were shown of changes still proposed is no longer what these would do. */
const outdateOthers = (tx: Transaction, changeId: string) =>
  tx.schemeChange.updateMany({
    where: { state: "PROPOSED", id: { not: changeId } },
    data: { version: { increment: 1 } },
  });
