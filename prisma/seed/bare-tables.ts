import type { Client } from "pg";

type Definition = { kind: string; name: string; owner: string; definition: string };

/**
 * Empties these tables and runs the work while they have neither keys nor indexes, then gives them back exactly as they
 * were, read from the catalogue: sorting an index once is many times faster than growing it row by row. CHECKs and
 * triggers stay. Must run in a transaction: a failure leaves everything as it was found.
 */
export async function whileBare(
  client: Client,
  tables: readonly string[],
  work: () => Promise<void>,
  rebuilt: (done: number, total: number) => void,
): Promise<void> {
  const keys = await keysOf(client, tables);
  const indexes = await indexesOf(client, tables);
  const foreign = keys.filter(({ kind }) => kind === "f");
  const own = keys.filter(({ kind }) => kind !== "f");

  for (const { owner, name } of [...foreign, ...own])
    await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${client.escapeIdentifier(name)}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
  await client.query(`TRUNCATE ${tables.join(", ")}`);

  await work();

  const statements = [
    ...own.map((key) => added(client, key)),
    ...indexes.map(({ definition }) => definition),
    ...foreign.map((key) => added(client, key)),
  ];
  for (const [at, statement] of statements.entries()) {
    rebuilt(at, statements.length);
    await client.query(statement);
  }
  rebuilt(statements.length, statements.length);
}

const added = (client: Client, { owner, name, definition }: Definition) =>
  `ALTER TABLE ${owner} ADD CONSTRAINT ${client.escapeIdentifier(name)} ${definition}`;

/** Primary, unique, exclusion and foreign keys of the tables, and the foreign keys of others that point at them. */
async function keysOf(client: Client, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `SELECT contype::text AS kind, conname AS name, conrelid::regclass::text AS owner, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE (conrelid = ANY($1::regclass[]) AND contype IN ('p', 'u', 'x', 'f'))
         OR (confrelid = ANY($1::regclass[]) AND contype = 'f')
      ORDER BY conrelid, conname`,
    [tables],
  );
  return rows;
}

/** Indexes that no key of their table owns. */
async function indexesOf(client: Client, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `SELECT 'i' AS kind, relname AS name, indrelid::regclass::text AS owner, pg_get_indexdef(indexrelid) AS definition
       FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE indrelid = ANY($1::regclass[])
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')
      ORDER BY indrelid, relname`,
    [tables],
  );
  return rows;
}
