import { extendCheckpoints, lastSettledLine } from "@/lib/coverage/checkpoints";
import { countLinesFrom } from "@/lib/coverage/public-kept-sums";
import { transaction } from "@/lib/db/database";

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
