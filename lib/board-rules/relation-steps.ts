import type { Transaction } from "@/lib/db/database";

type Pair = { personId: string; otherPersonId: string };

/** Declared of this person and not withdrawn. */
export const openRelationsOf = (tx: Transaction, personId: string): Promise<Pair[]> =>
  tx.personRelation.findMany({
    where: { withdrawnOn: null, OR: [{ personId }, { otherPersonId: personId }] },
    select: { personId: true, otherPersonId: true },
  });

/** The cooperatives in which both hold, held or will hold a post: wherever that is, the relation counts. */
export async function boardsOfBoth(tx: Transaction, { personId, otherPersonId }: Pair): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE rows AS (
      SELECT side, id FROM (VALUES (1, ${personId}::uuid), (2, ${otherPersonId}::uuid)) declared(side, id)
      UNION
      -- Whoever was merged into another person has his terms there.
      SELECT rows.side, person.merged_into FROM rows JOIN people person USING (id) WHERE person.merged_into IS NOT NULL
    )
    SELECT cooperative_id AS id FROM office_terms term JOIN rows ON rows.id = term.person_id
     GROUP BY cooperative_id HAVING count(DISTINCT side) = 2`;
  return found.map(({ id }) => id);
}
