import type { Transaction } from "@/lib/db/database";

/**
 * The last line of the ledger such that none with a lower id can still be on its way: writers hold the lock shared until
 * they commit, so call this in a transaction of its own, which lets go of it at once.
 */
export async function lastSettledLine(tx: Transaction): Promise<bigint> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('coverage_lines'))::text`;
  const [last] = await tx.$queryRaw<{ line: bigint }[]>`SELECT coalesce(max(id), 0) AS line FROM coverage_lines`;
  return last?.line ?? 0n;
}

/**
 * Sums up the lines of every region that has gathered many since its last checkpoint: a row for each month end, so
 * that any day costs one row and the lines of its month. Appends a generation; earlier ones keep answering for the
 * time when they were the newest. `linesBetween` says how many lines of a region are many, in the cut of all posts or
 * in that of a kind: whatever moves a figure moves one of these.
 * Returns how many regions got sums.
 */
export async function extendCheckpoints(tx: Transaction, settled: bigint, linesBetween = 64): Promise<number> {
  const [extended] = await tx.$queryRaw<{ regions: number }[]>`
    WITH newest AS (
      SELECT region_code, max(through_line) AS through_line FROM coverage_checkpoints GROUP BY region_code
    ), due AS (
      SELECT DISTINCT line.region_code FROM coverage_lines line LEFT JOIN newest USING (region_code)
       WHERE line.cut IN ('ALL', 'RURAL_VILLAGE', 'URBAN_VILLAGE', 'WORKER', 'UNION')
         AND line.id > coalesce(newest.through_line, 0) AND line.id <= ${settled}
       GROUP BY line.region_code, line.cut HAVING count(*) >= ${linesBetween}
    ), months AS (
      SELECT region_code, cut, (date_trunc('month', effective_on) + interval '1 month - 1 day')::date AS through_day,
             sum(cooperatives) AS cooperatives, sum(fully_certified) AS fully_certified,
             sum(posts_filled) AS posts_filled, sum(posts_certified) AS posts_certified,
             sum(people_in_office) AS people_in_office, sum(people_certified) AS people_certified
        FROM coverage_lines JOIN due USING (region_code)
       WHERE id <= ${settled} GROUP BY 1, 2, 3
    ), appended AS (
      INSERT INTO coverage_checkpoints (region_code, cut, through_line, through_day, recorded_at, cooperatives,
             fully_certified, posts_filled, posts_certified, people_in_office, people_certified)
      SELECT region_code, cut, ${settled}, through_day, clock_timestamp(), sum(cooperatives) OVER running,
             sum(fully_certified) OVER running, sum(posts_filled) OVER running, sum(posts_certified) OVER running,
             sum(people_in_office) OVER running, sum(people_certified) OVER running
        FROM months WINDOW running AS (PARTITION BY region_code, cut ORDER BY through_day)
      ON CONFLICT DO NOTHING
      RETURNING region_code
    )
    SELECT count(DISTINCT region_code)::int AS regions FROM appended`;
  return extended?.regions ?? 0;
}
