import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { runNode } from "./child";
import { prisma } from "./migrate";
import { OperatorError } from "./operator-error";
import { operation } from "./shutdown";

/**
 * Writes the migration from what the migrations make to what the schema says. `prisma migrate dev` asks questions on a
 * terminal and wants to empty a database that it does not recognise; the difference alone does neither.
 */
await operation(async () => {
  const { name = "" } = parseArgs({ options: { name: { type: "string" } } }).values;
  if (!/^[a-z0-9_]+$/.test(name)) throw new OperatorError("Beri nama: npm run db:migrate -- --name tambah_kolom");

  const lines: string[] = [];
  const difference = prisma(
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma",
    "--script",
  );
  await runNode(difference, { onLine: (line) => lines.push(line) });
  const sql = lines.slice(lines.findIndex((line) => line.startsWith("--"))).join("\n");
  if (/^-- This is an empty migration/.test(sql)) return console.log("Skema dan migrasi sama: tidak ada yang ditulis.");

  const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `prisma/migrations/${moment}_${name}`;
  mkdirSync(folder);
  writeFileSync(`${folder}/migration.sql`, `${sql.trim()}\n`);
  console.log(`Ditulis: ${folder}/migration.sql. Baca, lengkapi, lalu jalankan npm run demo.`);
});
