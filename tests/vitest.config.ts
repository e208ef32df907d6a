import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const root = path("..");

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, ""), "server-only": path("server-only.ts") } },
  test: {
    maxWorkers: 2,
    // A busy machine may take its time; a test that hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "house", include: ["tests/house/*.test.ts"] } },
      { extends: true, test: { name: "unit", include: ["{lib,components,app,prisma}/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/database/start.ts",
          setupFiles: "tests/database/own-database.ts",
        },
      },
    ],
  },
});
