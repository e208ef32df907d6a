import { globSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "@/lib/operations/child";
import { type DatabaseServer, forTests, startEmbeddedDatabase } from "@/lib/operations/embedded-database";
import { prisma } from "@/lib/operations/migrate";

export const template = "template_kompeten";

/** A server for one run of the tests, with an empty database that has every migration, made by Prisma's own command. */
export async function startTestServer(): Promise<DatabaseServer> {
  removeLeftovers();
  const folder = `${folders}${process.pid}`;
  const server = await startEmbeddedDatabase(folder, "test", forTests);
  await runNode(prisma("migrate", "deploy"), { env: { DATABASE_URL: server.url(template) } });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

const folders = join(tmpdir(), "kompeten-tests-");

/** A killed run leaves its server behind; without its folder PostgreSQL ends by itself within a minute. */
function removeLeftovers() {
  for (const folder of globSync(`${folders}*`)) {
    if (!isAlive(Number(folder.slice(folders.length)))) rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
