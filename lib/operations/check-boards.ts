import { transaction } from "@/lib/db/database";
import { checkListedBoards } from "@/lib/findings/check-boards";

const atOnce = 500;
const patience = 120_000;

/** Goes through the cooperatives whose findings may be out of date, some hundred in a transaction. Returns how many. */
export async function checkBoards(stopping?: AbortSignal): Promise<number> {
  let checked = 0;
  while (!stopping?.aborted) {
    const more = await transaction((tx) => checkListedBoards(tx, atOnce), { timeout: patience });
    if (more === 0) break;
    checked += more;
  }
  return checked;
}

/** Every so often, beside other background work: an empty list costs one look at it. */
export function keepBoardsChecked(seconds = 30) {
  const run = () => checkBoards().catch((fault) => console.error(`Pemeriksaan aturan tertunda: ${fault}`));
  run();
  setInterval(run, seconds * 1000).unref();
}
