import { type ChildProcess, fork } from "node:child_process";
import { asServerCode } from "@/lib/operations/child";
import { atShutdown } from "@/lib/operations/shutdown";
import type { Round, RoundTimes } from "./writer";

/** The commands as they are, or the same with neither ledger nor audit (without-ledger/tsconfig.json). */
export type Keeping = "ledger and audit" | "neither";

const tsconfig: Record<Keeping, string> = {
  "ledger and audit": "tsconfig.json",
  neither: "tests/bench/without-ledger/tsconfig.json",
};

/** A process that writes batches, started as anything of ours is; it ends with this one. */
export function startWriter(keeping: Keeping) {
  const writer = fork("tests/bench/writer.ts", {
    detached: true,
    env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig[keeping] },
    execArgv: ["--import", "./lib/operations/end-with-parent.mjs", ...asServerCode],
  });
  atShutdown(async () => writer.kill());
  return { write: (round: Round) => answer(writer, round), stop: () => writer.kill() };
}

/** One round at a time. A writer that fails ends, with its fault on the terminal. */
function answer(writer: ChildProcess, round: Round): Promise<RoundTimes> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("A writer has failed."));
    writer.once("exit", ended);
    writer.once("message", (times: RoundTimes) => {
      writer.off("exit", ended);
      resolve(times);
    });
    writer.send(round);
  });
}
