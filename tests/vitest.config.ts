import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const root = path("..");
const resolve = { alias: { "@": root.replace(/\/$/, ""), "server-only": path("server-only.ts") } };

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      { resolve, test: { name: "house", root, include: ["tests/house/*.test.ts"] } },
      { resolve, test: { name: "unit", root, include: ["{lib,components,app,prisma}/**/*.test.ts"] } },
      {
        resolve,
        test: {
          name: "integration",
          root,
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/database/start.ts",
          setupFiles: "tests/database/own-database.ts",
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
