import { setTimeout as wait } from "node:timers/promises";
import { extendCheckpoints, lastSettledLine } from "@/lib/coverage/checkpoints";
import { countLinesFrom } from "@/lib/coverage/public-kept-sums";
import { transaction } from "@/lib/db/database";
import { asServerCode, boundedHeap, startNode } from "./child";

/** Sums up what the coverage ledger has gathered, so that a figure always adds up few lines. Returns how many regions. */
export async function sumUpCoverage(): Promise<number> {
  const settled = await transaction((tx) => lastSettledLine(tx));
  const extended = await transaction((tx) => extendCheckpoints(tx, settled), { timeout: 600_000 });
  countLinesFrom(settled);
  return extended;
}

/** Every so often, beside the web server. A run that fails says so and is tried again the next time. */
export function keepUp(seconds = 60) {
  const run = () => sumUpCoverage().catch((fault) => console.error(`Perawatan tertunda: ${fault}`));
  run();
  setInterval(run, seconds * 1000).unref();
}

/**
 * Background work beside the web server, in a process of its own: reading a large file would keep pages waiting. It ends
 * with the server, and is started again should it fail. KOMPETEN_WORKER=separate leaves all of it to `npm run worker`.
 */
export async function workBeside(retryAfter = 5_000) {
  if (process.env.KOMPETEN_WORKER === "separate") return;
  for (;;) {
    const worker = startNode([...boundedHeap, ...asServerCode, "lib/operations/work.ts"], {
      onLine: (line) => console.error(line),
    });
    await worker.done.catch((fault) => console.error(`Pekerja latar berhenti: ${fault.message}`));
    await wait(retryAfter);
  }
}
