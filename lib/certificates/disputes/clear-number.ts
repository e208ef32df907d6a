import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { recordEvents } from "../record-events";
import { disputesVisibleTo } from "../visibility";
import { type ClearRefusal, clearRefusal } from "./dispute-rules";

type Clearing = { submissionKey: string; disputeId: string; rightId: string | null; reason: string };

/**
 * A second officer says whose a number is: that certificate counts again from today, every other one that bears it is
 * annulled. What was held until now stays held for the days before.
 */
export function clearNumber(
  officer: Officer,
  { submissionKey, disputeId, rightId, ...asked }: Clearing,
  today: Day,
): Promise<Result<{ number: string }, ClearRefusal>> {
  const reason = asked.reason.trim();
  return once<{ number: string }, ClearRefusal>(officer, submissionKey, async (tx) => {
    await tx.$queryRaw`SELECT id FROM number_disputes WHERE id = ${disputeId}::uuid FOR NO KEY UPDATE`;
    const dispute = await tx.numberDispute.findFirst({
      where: { AND: [disputesVisibleTo(officer), { id: disputeId }] },
      select: {
        ...{ number: true, openedById: true, clearedOn: true },
        holds: {
          select: {
            certificate: { select: { id: true, personId: true, certificationBodyId: true, annulment: true } },
          },
        },
      },
    });
    if (!dispute) return refused("dispute-not-found");
    const bearers = dispute.holds.map(({ certificate }) => certificate);
    const contenders = bearers.map(({ id, certificationBodyId }) => ({
      certificateId: id,
      bodyId: certificationBodyId,
    }));
    const known = { openedById: dispute.openedById, cleared: dispute.clearedOn !== null, contenders };
    const refusal = clearRefusal(officer, known, { rightId, reason });
    if (refusal) return refused(refusal);

    const cause = { act: "certificate.number-cleared", subjectId: disputeId } as const;
    const people = bearers.map(({ personId }) => personId);
    return changingCoverage(tx, { people, cooperatives: [], termsStay: true }, cause, async () => {
      const wrong = bearers.filter(({ id }) => id !== rightId);
      await endHolds(tx, officer, { disputeId, rightId, reason }, today);
      await tx.certificateAnnulment.createMany({
        // A paper that was replaced before has ended already.
        data: wrong
          .filter(({ annulment }) => annulment === null)
          .map(({ id }) => ({
            ...{ certificateId: id, cause: "NUMBER_OF_ANOTHER" as const, annulledOn: dateOf(today) },
            ...{ annulledById: officer.id, reason },
          })),
      });
      if (rightId) await tx.certificate.update({ where: { id: rightId }, data: { contested: false } });
      await recordEvents(
        tx,
        officer,
        bearers.map(({ id }) => ({
          ...{ certificateId: id, kind: id === rightId ? ("CLEARED" as const) : ("ANNULLED" as const) },
          ...{ effectiveOn: today, reason },
        })),
        today,
      );
      const annulled = wrong.map(({ id }) => id);
      await recordAudit(tx, officer, { ...cause, number: dispute.number, rightId, annulled, reason });
      return ok({ number: dispute.number });
    });
  });
}

type Ending = { disputeId: string; rightId: string | null; reason: string };

async function endHolds(tx: Transaction, officer: Officer, { disputeId, rightId, reason }: Ending, today: Day) {
  const clearedOn = dateOf(today);
  await tx.numberDispute.update({
    where: { id: disputeId },
    data: { clearedById: officer.id, clearedOn, rightId, reason },
  });
  await tx.certificateHold.updateMany({ where: { disputeId, clearedOn: null }, data: { clearedOn } });
}
