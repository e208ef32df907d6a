import { findingSpans } from "@/lib/board-rules/finding-spans";
import type { Transaction } from "@/lib/db/database";
import { readBoardFacts } from "./read-facts";

/**
 * A step of a command that changed what the rules look at and holds the lock on these cooperatives: their findings are
 * worked out anew, by the pure rules and for all days, and what differs is written.
 */
export async function keepFindings(tx: Transaction, cooperatives: string[]): Promise<void> {
  if (cooperatives.length === 0) return;
  const { known, changes } = await readBoardFacts(tx, cooperatives);
  const spans = known.flatMap(({ cooperativeId, facts }) =>
    findingSpans(facts, changes).map((span) => ({ cooperativeId, ...span })),
  );
  await tx.$executeRaw`
    WITH wanted AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
             wanted("cooperativeId" uuid, rule text, "fromDay" date, "toDay" date, "sinceDay" date,
                    count int)
    ), gone AS (
      DELETE FROM board_findings kept
       WHERE kept.cooperative_id = ANY(${cooperatives}::uuid[])
         AND NOT EXISTS (SELECT FROM wanted
                          WHERE ("cooperativeId", rule, "fromDay") = (kept.cooperative_id, kept.rule, kept.from_day))
    )
    INSERT INTO board_findings AS kept (cooperative_id, rule, from_day, to_day, since_day, count)
    SELECT "cooperativeId", rule, "fromDay", "toDay", "sinceDay", count FROM wanted
    ON CONFLICT (cooperative_id, rule, from_day) 
    DO UPDATE SET to_day = excluded.to_day, since_day = excluded.since_day, count = excluded.count
     WHERE (kept.to_day, kept.since_day, kept.count)
           IS DISTINCT FROM (excluded.to_day, excluded.since_day, excluded.count)`;
}

/** The same for a command that holds no lock on them yet. */
export async function recheckBoards(tx: Transaction, cooperatives: string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM cooperatives WHERE id = ANY(${cooperatives}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await keepFindings(tx, cooperatives);
}
