import { dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { announce } from "@/lib/notices/announce";

const asked = {
  cooperativeId: true,
  personId: true,
  person: { select: { name: true } },
  batch: {
    select: { id: true, title: true, startsOn: true, endsOn: true, centreId: true, centre: { select: { name: true } } },
  },
} as const;

/** A step: tells the board that its member has a seat. It is news until the batch begins. */
export async function announceSeat(tx: Transaction, requestId: string): Promise<void> {
  const { cooperativeId, personId, person, batch } = await tx.seatRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: asked,
  });
  const [startsOn, endsOn] = [dayOf(batch.startsOn), dayOf(batch.endsOn)];
  await announce(tx, [
    {
      to: { cooperativeId },
      occasion: `seat ${requestId}`,
      facts: {
        kind: "SEAT_CONFIRMED",
        ...{ personId, name: person.name, batchId: batch.id, batch: batch.title, centre: batch.centre.name },
        ...{ startsOn, endsOn },
      },
      lastDay: startsOn,
    },
  ]);
}

/** A step: tells the centre that somebody asks for a seat which it gives out itself. */
export async function announceSeatAsked(tx: Transaction, requestId: string): Promise<void> {
  const { person, batch } = await tx.seatRequest.findUniqueOrThrow({ where: { id: requestId }, select: asked });
  await announce(tx, [
    {
      to: { centreId: batch.centreId },
      occasion: `seat-asked ${requestId}`,
      facts: {
        kind: "REQUEST_WAITING",
        ...{ request: "SEAT", path: `/batches/${batch.id}`, about: `${person.name}, ${batch.title}`, dueOn: null },
      },
      lastDay: dayOf(batch.startsOn),
    },
  ]);
}
