import { readdirSync } from "node:fs";
import { runNode } from "./child";
import { withDatabase } from "./databases";

/** Prisma's own command line, on our configuration. */
export const prisma = (...args: string[]) => [
  "node_modules/prisma/build/index.js",
  ...args,
  "--config",
  "prisma/prisma.config.ts",
];

/** Applies what is missing. Whether anything is takes milliseconds to see, and Prisma seconds to say. */
export async function migrate(databaseUrl: string) {
  if ((await missingMigrations(databaseUrl)).length === 0) return;
  await runNode(prisma("migrate", "deploy"), { env: { DATABASE_URL: databaseUrl } });
}

export async function missingMigrations(databaseUrl: string): Promise<string[]> {
  const applied = await withDatabase(databaseUrl, async (client) => {
    const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
    if (tables[0]?.name === null) return new Set();
    const { rows } = await client.query("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL");
    return new Set(rows.map((row) => row.migration_name));
  });
  return readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !applied.has(entry.name))
    .map((entry) => entry.name)
    .sort();
}
