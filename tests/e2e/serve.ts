import { buildPages, generateClient } from "@/lib/operations/build";
import { freePort } from "@/lib/operations/embedded-database";
import { step } from "@/lib/operations/progress";
import { serve } from "@/lib/operations/web-server";
import { startTestServer, template } from "../database/server";
import { chromiumPath } from "./browser";

/**
 * Once for a run: the production build, on a port and a database of its own. What it writes into the environment is
 * what the tests' processes start with, so that factories fill the database that the pages read.
 */
export default async function start() {
  process.env.NEXT_DIST_DIR ??= ".next-e2e";
  await step("Klien basis data", generateClient);
  const [database] = await Promise.all([
    step("Basis data", startTestServer),
    step("Halaman", buildPages),
    step("Peramban", async () => {
      process.env.CHROMIUM_PATH = await chromiumPath();
    }),
  ]);
  const port = Number(process.env.PORT) || Number(await freePort(0));
  const environment = {
    DATABASE_URL: database.url(template),
    AUTH_SECRET: "for the tests alone, thirty-two characters",
    KOMPETEN_DATA_KEY: "0123456789abcdef".repeat(4),
    KOMPETEN_DEMO: "1",
    KOMPETEN_TODAY: "2026-06-15",
  };
  const server = await step("Server web", () => serve("start", port, environment));
  Object.assign(process.env, environment, { E2E_ADDRESS: `http://localhost:${port}` });
  return async () => {
    await server.stop();
    await database.stop();
  };
}
