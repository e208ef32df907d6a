import { transaction } from "@/lib/db/database";
import { askToContinueAll } from "@/lib/imports/ask-to-continue";
import { startWorking } from "@/lib/jobs/work";
import { askToPostAll } from "@/lib/schemes/post-change";
import { jobs, nightly } from "./background";
import { keepBoardsChecked } from "./check-boards";
import { keepNoticesSent } from "./notices";
import { atShutdown, operation } from "./shutdown";

/** The process that does what is asked for in the background: started by the web server, or by `npm run worker`. */
await operation(async () => {
  const worker = await startWorking(process.env.DATABASE_URL ?? "", jobs, nightly);
  atShutdown(worker.stop);
  // What a worker had in hand when it died is gone on with at once, not only when its heartbeat is missed.
  await transaction(askToContinueAll);
  await transaction(askToPostAll);
  keepBoardsChecked();
  keepNoticesSent();
  await new Promise(() => {});
});
