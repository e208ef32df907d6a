import type { Officer } from "@/lib/auth/officer";
import { visibleCooperative } from "@/lib/cooperatives/visibility";
import { Prisma } from "@/lib/db/database";
import { plannedOnce } from "@/lib/db/planned-once";
import { boardFactsOf, type FactsRow } from "@/lib/findings/read-facts";
import type { BoardFacts } from "./board-facts";
import type { RuleChange } from "./rule-changes";

export type CheckedBoard = { facts: BoardFacts; changes: RuleChange[] };

/**
 * What the rules look at of one cooperative, for the page that says what they find and why. Null both when there is none
 * and when this officer may not read its people.
 */
export async function findBoardFacts(officer: Officer, cooperativeId: string): Promise<CheckedBoard | null> {
  const [row] = await plannedOnce<FactsRow>`
    ${boardFactsOf(Prisma.sql`cooperative.id = ${cooperativeId}::uuid AND ${visibleCooperative(officer)}`)}`;
  return row ? { facts: row.facts, changes: row.changes } : null;
}
