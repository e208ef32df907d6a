import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { announceSeat } from "@/lib/training/announce-seats";
import { announceLapsing } from "@/lib/worklists/announce-lapsing";

/** What the boards with an account would have been told by now: certificates about to end, and seats to come. */
export async function writeNotices(tx: Transaction, today: Day): Promise<void> {
  await announceLapsing(tx, today);
  const seats = await tx.$queryRaw<{ id: string }[]>`
    SELECT request.id FROM officers officer
      JOIN seat_requests request ON request.cooperative_id = officer.cooperative_id
      JOIN batches batch ON batch.id = request.batch_id
     WHERE request.state = 'ACCEPTED' AND batch.starts_on >= ${today}::date`;
  for (const { id } of seats) await announceSeat(tx, id);
}
