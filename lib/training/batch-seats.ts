import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { announceSeat } from "./announce-seats";
import type { SeatRequestState } from "./seat-states";

/**
 * A step: the batch with its days and its room. Whoever changes its seats holds it until the end of the transaction, so
 * that the last seat goes to one, and the waiting list moves in order.
 */
export async function lockSeats(tx: Transaction, batchId: string) {
  await tx.$queryRaw`SELECT id FROM batches WHERE id = ${batchId}::uuid FOR NO KEY UPDATE`;
  const batch = await tx.batch.findUniqueOrThrow({
    where: { id: batchId },
    select: {
      startsOn: true,
      endsOn: true,
      cancelledOn: true,
      capacity: true,
      selection: true,
      programme: { select: { schemeId: true } },
    },
  });
  const taken = await tx.enrolment.count({ where: { batchId } });
  const waiting = await tx.seatRequest.count({ where: { batchId, state: "WAITLISTED" } });
  const { startsOn, endsOn, cancelledOn, programme, ...room } = batch;
  return {
    ...room,
    ...{ taken, waiting, schemeId: programme.schemeId },
    days: { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), cancelledOn: cancelledOn && dayOf(cancelledOn) },
  };
}

type Moved = { requestId: string; state: SeatRequestState; reason?: string };

/** A step: the request's new state, with the seat that goes with it, on the record. */
export async function moveRequest(tx: Transaction, officer: Officer, { requestId, state, reason }: Moved) {
  const { batchId, personId, position } = await tx.seatRequest.update({
    where: { id: requestId },
    data: { state, stateReason: reason ?? null, version: { increment: 1 } },
  });
  if (state === "ACCEPTED") {
    await tx.enrolment.create({ data: { batchId, personId, position } });
    await announceSeat(tx, requestId);
  }
  // What is given back is free at once; the request remembers that it was held.
  if (state === "CANCELLED") await tx.enrolment.deleteMany({ where: { batchId, personId, result: null } });
  await recordAudit(tx, officer, {
    act: "seat.moved",
    subjectId: requestId,
    batchId,
    personId,
    state,
    ...(reason && { reason }),
  });
}

/** A step: gives the free seats of a batch to those who have waited longest. Answers their names. */
export async function promoteWaiting(tx: Transaction, officer: Officer, batchId: string): Promise<string[]> {
  const { capacity, taken } = await lockSeats(tx, batchId);
  const next = await tx.seatRequest.findMany({
    where: { batchId, state: "WAITLISTED" },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: Math.max(0, capacity - taken),
    select: { id: true, person: { select: { name: true } } },
  });
  for (const { id } of next) await moveRequest(tx, officer, { requestId: id, state: "ACCEPTED" });
  return next.map(({ person }) => person.name);
}
