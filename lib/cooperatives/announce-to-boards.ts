import type { Transaction } from "@/lib/db/database";
import { announce, type NewNotice } from "@/lib/notices/announce";
import type { NoticeFacts } from "@/lib/notices/notice";

type AboutSomebody = Omit<NewNotice, "to" | "facts"> & { facts: Extract<NoticeFacts, { personId: string }> };

/** A step: tells the boards of the cooperatives in which these people hold office now or are about to. */
export async function announceToBoards(tx: Transaction, notices: AboutSomebody[]): Promise<void> {
  if (notices.length === 0) return;
  const people = notices.map(({ facts }) => facts.personId);
  const boards = await tx.$queryRaw<{ personId: string; cooperativeId: string }[]>`
    SELECT DISTINCT person_id AS "personId", cooperative_id AS "cooperativeId" FROM office_terms
     WHERE person_id = ANY(${people}::uuid[]) AND coalesce(end_date, 'infinity') >= CURRENT_DATE`;
  await announce(
    tx,
    notices.flatMap((notice) =>
      boards
        .filter(({ personId }) => personId === notice.facts.personId)
        .map(({ cooperativeId }) => ({ ...notice, to: { cooperativeId } })),
    ),
  );
}
