import { type FindingSpan, findingSpans } from "@/lib/board-rules/finding-spans";
import { database, transaction } from "@/lib/db/database";
import { recheckBoards } from "@/lib/findings/keep-findings";
import { readBoardFacts } from "@/lib/findings/read-facts";

/** Works out what is found of cooperatives whose terms a test wrote straight into the table. */
export const checked = (...cooperatives: string[]) => transaction((tx) => recheckBoards(tx, cooperatives));

const inOrder = (spans: FindingSpan[]) =>
  spans.map(({ rule, fromDay, toDay, sinceDay, count }) => `${rule} ${fromDay} ${toDay} ${sinceDay} ${count}`).sort();

/** What is kept of a cooperative, and what the rules say of it: whoever keeps it has to keep these the same. */
export async function keptAndRuled(cooperativeId: string) {
  const kept = await database.$queryRaw<FindingSpan[]>`
    SELECT rule, from_day::text AS "fromDay", to_day::text AS "toDay", since_day::text AS "sinceDay", count
      FROM board_findings WHERE cooperative_id = ${cooperativeId}::uuid`;
  const { known, changes } = await transaction((tx) => readBoardFacts(tx, [cooperativeId]));
  return { kept: inOrder(kept), ruled: inOrder(known.flatMap(({ facts }) => findingSpans(facts, changes))) };
}
