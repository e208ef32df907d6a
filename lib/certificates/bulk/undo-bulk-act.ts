import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { latestEvents, takeBack } from "../take-back";
import { undoRefusal } from "../undo-rules";
import { mayBecome } from "./bulk-states";
import { lockBulkAct } from "./bulk-steps";
import { readLives } from "./read-lives";

export type BulkUndo = { submissionKey: string; bulkActId: string; reason: string };
export type BulkUndoRefusal =
  | "act-not-found"
  | "not-carried-out"
  | "reason-missing"
  | "too-late-to-undo"
  | "changed-since";

/**
 * A joint act that was a mistake is taken back within some days, on every certificate to which nothing else has happened
 * since; those stay as they are and are counted as `kept`.
 */
export function undoBulkAct(
  officer: Officer,
  { submissionKey, bulkActId, ...asked }: BulkUndo,
  today: Day,
): Promise<Result<{ undone: number; kept: number }, BulkUndoRefusal>> {
  const reason = asked.reason.trim();
  return once<{ undone: number; kept: number }, BulkUndoRefusal>(officer, submissionKey, async (tx) => {
    const act = await lockBulkAct(tx, officer, bulkActId);
    if (!act) return refused("act-not-found");
    if (!mayBecome(act.state, "UNDONE")) return refused("not-carried-out");
    if (reason === "") return refused("reason-missing");

    const listed = { bulkActs: { some: { bulkActId, leftOut: null } } };
    const people = (await readLives(tx, listed)).map(({ personId }) => personId);
    const cause = { act: "certificates.act-undone", subjectId: bulkActId } as const;
    return changingCoverage(tx, { people, cooperatives: [], termsStay: true }, cause, async () => {
      const certificates = await readLives(tx, listed);
      const latest = await latestEvents(
        tx,
        certificates.map(({ id }) => id),
      );
      const judged = certificates.map(({ id, life }) => {
        const last = latest.get(id);
        const mine = last?.bulkActId === bulkActId && last.kind !== "UNDONE" ? last : null;
        return { mine, refusal: mine ? undoRefusal(life, mine, today) : ("changed-since" as const) };
      });
      const undone = judged.flatMap(({ mine, refusal }) => (mine && refusal === null ? [mine] : []));
      if (undone.length === 0)
        return refused(
          judged.some(({ refusal }) => refusal === "too-late-to-undo") ? "too-late-to-undo" : "changed-since",
        );

      await takeBack(tx, officer, undone, reason, today);
      await tx.bulkAct.update({
        where: { id: bulkActId },
        data: { state: "UNDONE", undoneById: officer.id, undoneAt: new Date(), undoReason: reason },
      });
      await recordAudit(tx, officer, {
        ...cause,
        ...{ reason, certificates: undone.map(({ certificateId }) => certificateId) },
      });
      return ok({ undone: undone.length, kept: certificates.length - undone.length });
    });
  });
}
