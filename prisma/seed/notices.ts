import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { announceSeat } from "@/lib/training/announce-seats";
import { announceLapsing } from "@/lib/worklists/announce-lapsing";

/**
 * What the boards with an account would have been told by now: certificates about to end, and seats to come. Whoever can
 * sign in is written to at once, so that the outbox shows an e-mail a minute after what it tells of.
 */
export async function writeNotices(tx: Transaction, today: Day): Promise<void> {
  await tx.officer.updateMany({ where: { passwordHash: { not: null } }, data: { noticePace: "AT_ONCE" } });
  await announceLapsing(tx, today);
  const seats = await tx.$queryRaw<{ id: string }[]>`
    SELECT request.id FROM officers officer
      JOIN seat_requests request ON request.cooperative_id = officer.cooperative_id
      JOIN batches batch ON batch.id = request.batch_id
     WHERE request.state = 'ACCEPTED' AND batch.starts_on >= ${today}::date`;
  for (const { id } of seats) await announceSeat(tx, id);
}
