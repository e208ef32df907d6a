import type { ChangeKind } from "@/lib/approvals/approval-level";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result } from "@/lib/result";
import type { Applied, Asked } from "./change-handler";
import { handlerOf } from "./change-kinds";
import type { ChangeObstacle } from "./obstacles";

/** What a change moves in the figures of a region, on the day it takes effect. */
export type Effect = {
  regionCode: string;
  region: string;
  postsFilled: number;
  postsCertified: number;
  fullyCertified: number;
};
export type Tried = { effectiveOn: Day; effects: Effect[] };

type ToTry = Asked<unknown> & { version: number };

/**
 * A step: does the change, looks at what it moved in the ledger, and takes it back. So what is shown before anybody
 * agrees is what would happen, by the same rules and the same sums; nothing of it stays.
 */
export async function tryChange(
  tx: Transaction,
  officer: Officer,
  kind: ChangeKind,
  asked: ToTry,
  today: Day,
): Promise<Result<Tried, ChangeObstacle>> {
  await tx.$executeRaw`SAVEPOINT tried`;
  try {
    const [before] = await tx.$queryRaw<{ line: bigint }[]>`SELECT coalesce(max(id), 0) AS line FROM coverage_lines`;
    const applied = await handlerOf(kind).apply(tx, officer, asked, today);
    if (!applied.ok) return applied;
    return ok({
      effectiveOn: applied.value.effectiveOn,
      effects: await effectsOf(tx, applied.value, before?.line ?? 0n),
    });
  } finally {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT tried`;
  }
}

/** From the country down to the district; those that do not move are not among them. */
function effectsOf(tx: Transaction, { causeIds, effectiveOn }: Applied, after: bigint): Promise<Effect[]> {
  return tx.$queryRaw<Effect[]>`
    SELECT moved.*, region.name AS region FROM (
      SELECT region_code AS "regionCode", sum(posts_filled)::int AS "postsFilled",
             sum(posts_certified)::int AS "postsCertified", sum(fully_certified)::int AS "fullyCertified"
        FROM coverage_lines
       WHERE id > ${after} AND cause_id = ANY(${causeIds}::uuid[]) AND cut = 'ALL'
         AND effective_on <= ${dateOf(effectiveOn)}::date
       GROUP BY region_code
    ) moved JOIN regions region ON region.code = "regionCode"
     WHERE "postsFilled" <> 0 OR "postsCertified" <> 0 OR "fullyCertified" <> 0
     ORDER BY "regionCode" = 'ID' DESC, "regionCode"`;
}
