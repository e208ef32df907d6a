import { type FindingSpan, findingSpans } from "@/lib/board-rules/finding-spans";
import type { Transaction } from "@/lib/db/database";
import { readBoardFacts } from "./read-facts";

/** Where what is kept and what the rules say part. */
export type FindingDifference = { cooperativeId: string; kept: FindingSpan[]; ruled: FindingSpan[] };

const atOnce = 1000;

/** Every cooperative, in the order of their ids: what is kept of it against the rules, day by day. The first difference. */
export async function firstFindingDifference(tx: Transaction): Promise<FindingDifference | null> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await tx.$queryRaw<{ id: string; kept: FindingSpan[] }[]>`
      SELECT id, (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'rule', rule, 'fromDay', from_day, 'toDay', to_day, 'sinceDay', since_day, 'count', count)), '[]')
                    FROM board_findings WHERE cooperative_id = cooperatives.id) AS kept
        FROM cooperatives WHERE id > ${after}::uuid ORDER BY id LIMIT ${atOnce}`;
    const last = rows.at(-1);
    if (!last) return null;

    const keptOf = new Map(rows.map(({ id, kept }) => [id, kept]));
    const { known, changes } = await readBoardFacts(tx, [...keptOf.keys()]);
    for (const { cooperativeId, facts } of known) {
      const [kept, ruled] = [keptOf.get(cooperativeId) ?? [], findingSpans(facts, changes)];
      if (inOrder(kept) !== inOrder(ruled)) return { cooperativeId, kept, ruled };
    }
    after = last.id;
  }
}

const inOrder = (spans: FindingSpan[]) =>
  spans
    .map(({ rule, fromDay, toDay, sinceDay, count }) => `${rule} ${fromDay} ${toDay} ${sinceDay} ${count}`)
    .sort()
    .join("\n");
