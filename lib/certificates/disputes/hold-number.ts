import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { recordEvents } from "../record-events";

type Numbers = { number: string; registrationNumber: string | null };
export type Bearer = { id: string; personId: string; number: string };

/** A step: the certificates that bear one of these numbers; those that lost it to another are none. */
export async function bearersOf(tx: Transaction, { number, registrationNumber }: Numbers): Promise<Bearer[]> {
  return tx.certificate.findMany({
    where: {
      OR: [{ number }, ...(registrationNumber ? [{ registrationNumber }] : [])],
      NOT: { annulment: { cause: "NUMBER_OF_ANOTHER" } },
    },
    select: { id: true, personId: true, number: true },
  });
}

/**
 * A step of a command that is about to write another certificate with a number in use: from today those that bear it
 * count for nobody, until somebody else says whose it is. Returns the dispute, for the hold of the new one.
 */
export async function holdBearers(tx: Transaction, officer: Officer, bearers: Bearer[], numbers: Numbers, today: Day) {
  const shared = bearers.some(({ number }) => number === numbers.number) ? numbers.number : numbers.registrationNumber;
  const number = shared ?? numbers.number;
  const open = await tx.numberDispute.findFirst({ where: { number, clearedOn: null }, select: { id: true } });
  const { id: disputeId } =
    open ??
    (await tx.numberDispute.create({
      data: { number, openedById: officer.id, openedOn: dateOf(today) },
      select: { id: true },
    }));
  const held = await tx.certificateHold.findMany({
    where: { disputeId, clearedOn: null },
    select: { certificateId: true },
  });
  const already = new Set(held.map(({ certificateId }) => certificateId));
  const fresh = bearers.filter(({ id }) => !already.has(id));
  for (const { id } of fresh) await hold(tx, officer, { certificateId: id, disputeId, heldOn: today }, today);
  await tx.certificate.updateMany({
    where: { id: { in: bearers.map(({ id }) => id) } },
    data: { contested: true },
  });
  return disputeId;
}

type Hold = { certificateId: string; disputeId: string; heldOn: Day };

/** A step: one certificate is held. A new one from its first day, so that it never counted. */
export async function hold(tx: Transaction, officer: Officer, { certificateId, disputeId, heldOn }: Hold, today: Day) {
  await tx.certificateHold.create({ data: { certificateId, disputeId, heldOn: dateOf(heldOn) } });
  await recordEvents(tx, officer, [{ certificateId, kind: "HELD", effectiveOn: heldOn }], today);
}
