import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { recordEvents } from "../record-events";
import { certificateRefusal } from "./bulk-rules";
import { type Answer, type AnswerRefusal, answerRefusal } from "./bulk-states";
import { type LockedAct, lockBulkAct } from "./bulk-steps";
import { type Living, readLives } from "./read-lives";

export type BulkAnswer = { submissionKey: string; bulkActId: string; answer: Answer; reason: string };
export type BulkAnswerRefusal = AnswerRefusal | "act-not-found" | "nothing-left";
type Answered = { done: number; leftOut: number };

/**
 * The second officer carries a joint act out or refuses it; whoever asked may withdraw it. What no longer lets itself be
 * acted on is left out and named, and the rest is done: all of it in a handful of statements, however many there are.
 */
export function answerBulkAct(
  officer: Officer,
  { submissionKey, bulkActId, answer, ...said }: BulkAnswer,
  today: Day,
): Promise<Result<Answered, BulkAnswerRefusal>> {
  const reason = said.reason.trim();
  return once<Answered, BulkAnswerRefusal>(officer, submissionKey, async (tx) => {
    const act = await lockBulkAct(tx, officer, bulkActId);
    if (!act) return refused("act-not-found");
    const refusal = answerRefusal(act, { answer, officerId: officer.id, reason });
    if (refusal) return refused(refusal);
    const done = answer === "CARRIED_OUT" ? await carryOut(tx, officer, act, today) : ok({ done: 0, leftOut: 0 });
    if (!done.ok) return done;
    if (answer !== "CARRIED_OUT")
      await recordAudit(tx, officer, { act: "certificates.act-answered", subjectId: bulkActId, answer, reason });

    await tx.bulkAct.update({
      where: { id: bulkActId },
      data: { state: answer, answeredById: officer.id, answeredAt: new Date(), answerReason: reason || null },
    });
    return done;
  });
}

async function carryOut(
  tx: Transaction,
  officer: Officer,
  act: LockedAct,
  today: Day,
): Promise<Result<Answered, "nothing-left">> {
  const listed = { bulkActs: { some: { bulkActId: act.id } } };
  const people = (await readLives(tx, listed)).map(({ personId }) => personId);
  const cause = { act: "certificates.acted", subjectId: act.id } as const;
  return changingCoverage(tx, { people, cooperatives: [], termsStay: true }, cause, async () => {
    // Read again once nobody else can change them.
    const judged = (await readLives(tx, listed)).map((certificate) => ({
      ...certificate,
      refusal: certificateRefusal(certificate.life, act, today),
    }));
    const willing = judged.filter(({ refusal }) => refusal === null);
    if (willing.length === 0) return refused("nothing-left");

    await write(tx, officer, act, willing);
    const kind = ({ SUSPEND: "SUSPENDED", LIFT: "LIFTED", REVOKE: "REVOKED" } as const)[act.kind];
    const { effectiveOn, reason } = act;
    const events = willing.map(({ id }) => ({ certificateId: id, kind, effectiveOn, reason, bulkActId: act.id }));
    await recordEvents(tx, officer, events, today);
    const leftOut = judged.filter(({ refusal }) => refusal !== null);
    for (const refusal of new Set(leftOut.map((one) => one.refusal)))
      await tx.bulkActItem.updateMany({
        where: {
          bulkActId: act.id,
          certificateId: { in: leftOut.filter((one) => one.refusal === refusal).map(({ id }) => id) },
        },
        data: { leftOut: refusal },
      });
    await recordAudit(tx, officer, {
      ...cause,
      ...{ kind: act.kind, effectiveOn, reason, certificates: willing.map(({ id }) => id) },
      leftOut: leftOut.map(({ id }) => id),
    });
    return ok({ done: willing.length, leftOut: leftOut.length });
  });
}

function write(tx: Transaction, officer: Officer, { kind, effectiveOn, reason }: LockedAct, certificates: Living[]) {
  const on = dateOf(effectiveOn);
  switch (kind) {
    case "SUSPEND":
      return tx.certificateSuspension.createMany({
        data: certificates.map(({ id }) => ({ certificateId: id, suspendedOn: on, reason })),
      });
    case "LIFT":
      return tx.certificateSuspension.updateMany({
        where: { certificateId: { in: certificates.map(({ id }) => id) }, liftedOn: null },
        data: { liftedOn: on },
      });
    case "REVOKE":
      return tx.certificateRevocation.createMany({
        data: certificates.map(({ id }) => ({ certificateId: id, revokedOn: on, revokedById: officer.id, reason })),
      });
  }
}
