import type { Transaction } from "@/lib/db/database";
import { recheckBoards } from "./keep-findings";

/**
 * Takes some cooperatives off the list of those to be checked and works their findings out anew, with those of their
 * namesakes: a name alone can make a finding of somebody else. Returns how many were on the list.
 */
export async function checkListedBoards(tx: Transaction, most: number): Promise<number> {
  const listed = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM unchecked_boards
     WHERE cooperative_id IN (SELECT cooperative_id FROM unchecked_boards ORDER BY cooperative_id
                               LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING cooperative_id AS id`;
  if (listed.length === 0) return 0;
  const ids = listed.map(({ id }) => id);
  const namesakes = await tx.$queryRaw<{ id: string }[]>`
    SELECT other.id FROM cooperatives listed
      JOIN cooperatives other ON other.seat_village_code > left(listed.seat_village_code, 8) || '.'
                             AND other.seat_village_code < left(listed.seat_village_code, 8) || '/'
                             AND other.legal_name || '' = listed.legal_name
     WHERE listed.id = ANY(${ids}::uuid[])`;
  await recheckBoards(tx, [...new Set([...ids, ...namesakes.map(({ id }) => id)])]);
  return ids.length;
}
