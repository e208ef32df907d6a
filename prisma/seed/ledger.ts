import type { Client } from "pg";
import { contributionsOf } from "@/lib/coverage/contributions";

const counts = [
  "cooperatives",
  "fully_certified",
  "posts_filled",
  "posts_certified",
  "people_in_office",
  "people_certified",
].join(", ");

/** Opens the coverage ledger with what everybody loaded so far contributes; returns how many lines that took. */
export async function openLedger(client: Client): Promise<number> {
  const { text, values } = contributionsOf("everybody");
  const { rowCount } = await client.query({
    text: `INSERT INTO coverage_lines (region_code, cut, effective_on, ${counts}, cause)
           SELECT region_code, cut, effective_on, ${counts}, 'demonstration.loaded' FROM (${text}) contribution
            WHERE (${counts}) <> (0, 0, 0, 0, 0, 0)
            ORDER BY region_code, cut, effective_on`,
    values,
  });
  return rowCount ?? 0;
}
