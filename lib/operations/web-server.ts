import { setTimeout as wait } from "node:timers/promises";
import { next } from "./build";
import { type Child, startNode } from "./child";
import { freePort } from "./embedded-database";
import { OperatorError } from "./operator-error";

export async function mustBeFree(port: number) {
  if ((await freePort(port)) !== null) return;
  throw new OperatorError(
    `Porta ${port} sudah dipakai program lain: pilih yang lain dengan PORT [the port is taken: choose another with PORT].`,
  );
}

/** Starts Next's server and comes back when it answers. */
export async function serve(mode: "start" | "dev", port: number, env: Record<string, string>): Promise<Child> {
  let answering = false;
  const server = startNode([next, mode, "--port", String(port)], {
    env: { NEXT_TELEMETRY_DISABLED: "1", ...env },
    onLine: (line) => answering && console.error(line),
  });
  const answers = async () => {
    while (!(await fetch(`http://127.0.0.1:${port}/api/v1/health`).catch(() => null))) await wait(100);
  };
  await Promise.race([answers(), server.done]);
  answering = true;
  return server;
}
