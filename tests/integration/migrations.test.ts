import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ChildFailed, runNode } from "@/lib/operations/child";
import { withDatabase } from "@/lib/operations/databases";
import { missingMigrations, prisma } from "@/lib/operations/migrate";

const databaseUrl = process.env.DATABASE_URL ?? "";

async function said(...args: string[]): Promise<string> {
  const lines: string[] = [];
  await runNode(prisma(...args), { env: { DATABASE_URL: databaseUrl }, onLine: (line) => lines.push(line) });
  return lines.join("\n");
}

const migrations = readdirSync("prisma/migrations").filter((name) => /^\d/.test(name));
const history = () =>
  withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT id, migration_name FROM _prisma_migrations ORDER BY migration_name");
    return rows;
  });

test("the migrations make what the schema says", async () => {
  const difference = said(
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma",
    "--exit-code",
  );
  expect(await difference).toContain("No difference detected");
});

test("a difference would be seen", async () => {
  const towards = ["--to-schema", "prisma", "--exit-code"];
  await expect(said("migrate", "diff", "--from-empty", ...towards)).rejects.toThrow(ChildFailed);
});

test("applying them again changes nothing", async () => {
  const before = await history();
  expect(before.map(({ migration_name }) => migration_name)).toEqual(migrations.sort());

  expect(await said("migrate", "deploy")).toContain("No pending migrations to apply.");
  expect(await history()).toEqual(before);
  expect(await missingMigrations(databaseUrl)).toEqual([]);
});

test("an address that does not answer is said in words", async () => {
  const nobody = new URL(databaseUrl);
  nobody.port = "1";
  const deploy = runNode(prisma("migrate", "deploy"), { env: { DATABASE_URL: nobody.href } });
  await expect(deploy).rejects.toThrow("P1001");
});
