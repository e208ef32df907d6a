import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// The native engine would be downloaded; ours comes with npm (see engine/schema-engine.mjs).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("engine/schema-engine.mjs", import.meta.url));

export default defineConfig({
  schema: ".",
  migrations: { path: "migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
