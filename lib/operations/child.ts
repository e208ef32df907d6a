import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { OperatorError } from "./operator-error";
import { atShutdown } from "./shutdown";

/** For files of lib, which may be marked as server-only and are written in TypeScript. */
export const asServerCode = ["--conditions=react-server", "--import", "tsx"];

/**
 * For work that streams: the heap stays small, however much there is to be done. Megabytes. What is new is collected
 * early, or the leavings of many portions stand in memory beside what one holds.
 */
export const boundedHeap = ["--max-old-space-size=256", "--max-semi-space-size=4"];

type Options = {
  env?: Record<string, string | undefined>;
  /** Each line of output. Without it the output is kept and shown only if the child fails. */
  onLine?: (line: string) => void;
  onMessage?: (message: unknown) => void;
  /** The child writes to the terminal itself. */
  inherit?: boolean;
};

export type Child = { done: Promise<void>; stop: () => Promise<void> };

/** Starts Node on `args`. In a process group of its own, so that Ctrl-C reaches it through us, in order. */
export function startNode(args: string[], { env, onLine, onMessage, inherit = false }: Options = {}): Child {
  const output = inherit ? "inherit" : "pipe";
  const child = spawn(process.execPath, ["--import", "./lib/operations/end-with-parent.mjs", ...args], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output, "ipc"],
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      tail.push(line);
      if (tail.length > 60) tail.shift();
      onLine?.(line);
    });
  }
  if (onMessage) child.on("message", onMessage);

  const done = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new ChildFailed(args, code ?? signal, tail.join("\n")));
    });
  });
  done.catch(() => {});
  const stop = () => stopGroup(child);
  atShutdown(stop);
  return { done, stop };
}

export const runNode = (args: string[], options?: Options) => startNode(args, options).done;

export class ChildFailed extends OperatorError {
  constructor(
    args: string[],
    readonly exit: number | string | null,
    output: string,
  ) {
    super(`node ${args.join(" ")}: ${exit}\n${output}`);
  }
}

async function stopGroup(child: ChildProcess) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const group = -child.pid;
  const exited = new Promise((resolve) => child.on("exit", resolve));
  process.kill(group, "SIGTERM");
  const impatience = setTimeout(() => process.kill(group, "SIGKILL"), 5_000);
  await exited;
  clearTimeout(impatience);
}
