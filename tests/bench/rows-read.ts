import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";

/**
 * The rows that `work` makes the database look at: those a scan of a table passes and the entries an index gives, of our
 * own tables. A connection hands in its counts late while it lives, but surely when it ends; so all but the one given are
 * ended before and after, and whoever needs one opens another.
 */
export async function rowsRead(client: Client, work: () => Promise<void>): Promise<number> {
  const before = await readSoFar(client);
  await work();
  return (await readSoFar(client)) - before;
}

async function readSoFar(client: Client): Promise<number> {
  await client.query(`
    SELECT pg_stat_force_next_flush(), pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`);
  // They end, and whoever holds their other ends takes note.
  await wait(300);
  const { rows } = await client.query<{ read: string }>(`
    SELECT (SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_user_tables)
         + (SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes) AS read`);
  return Number(rows[0]?.read);
}
