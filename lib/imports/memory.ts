import type { Transaction } from "@/lib/db/database";

/**
 * What a dry run keeps in mind of the rows it has been through, by keys of its kind. In the database and not in the
 * worker, whose memory then is the same for a file of any length; and with the portion it came from, or not at all.
 * Neither keys nor values hold a national id.
 */
export async function recall(tx: Transaction, importId: string, keys: string[]): Promise<Map<string, unknown>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ key: string; value: unknown }[]>`
    SELECT key, value FROM import_memories
     WHERE import_id = ${importId}::uuid AND key = ANY(${[...new Set(keys)]}::text[])`;
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** In the place of what was kept under the same keys. */
export async function keepInMind(tx: Transaction, importId: string, memories: [key: string, value: unknown][]) {
  if (memories.length === 0) return;
  const entries = memories.map(([key, value]) => ({ key, value }));
  // PostgreSQL's text holds no NUL.
  const json = JSON.stringify(entries).replaceAll("\\u0000", "");
  await tx.$executeRaw`
    INSERT INTO import_memories (import_id, key, value)
    SELECT ${importId}::uuid, key, value FROM jsonb_to_recordset(${json}::jsonb) memory(key text, value jsonb)
    ON CONFLICT (import_id, key) DO UPDATE SET value = excluded.value`;
}

export const forget = (tx: Transaction, importId: string) => tx.importMemory.deleteMany({ where: { importId } });
