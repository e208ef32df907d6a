import { recommendations } from "@/lib/assessment/recommendations-import/kind";
import { findOfficer } from "@/lib/auth/queries";
import { today } from "@/lib/calendar/today";
import { peopleAndTerms } from "@/lib/cooperatives/people-import/kind";
import { transaction } from "@/lib/db/database";
import { type ImportJob, importJob } from "@/lib/imports/ask-to-continue";
import { continueImport } from "@/lib/imports/continue-import";
import { forgetFiles } from "@/lib/imports/forget-files";
import { giveUp } from "@/lib/imports/give-up";
import { type Job, job, type Nightly } from "@/lib/jobs/work";
import { nightlyDuplicatePass } from "@/lib/people/duplicate-pass";
import { type PostingJob, postingJob, postNextRegency } from "@/lib/schemes/post-change";
import { completions } from "@/lib/training/completions-import/kind";
import { tellOfTheDay } from "./notices";

/**
 * Everything that is done in the background. A feature that has such work exports `job(name, work)` or a `Nightly`, and
 * adds it here: `{ name: "find-duplicates", at: "02:30", work: (stopping) => … }`.
 */
export const jobs: Job[] = [
  job<ImportJob>(importJob, async ({ importId, officerId }, stopping) => {
    const officer = await findOfficer(officerId);
    if (officer)
      await continueImport(officer, importId, {
        kinds: [peopleAndTerms, completions, recommendations],
        today: today(),
        stopping,
      });
    else await transaction((tx) => giveUp(tx, importId, "officer-disabled"));
  }),
  // Told to stop, it raises nothing: the mark is where it is, and the next worker asks for what is left.
  job<PostingJob>(postingJob, async ({ changeId }, stopping) => {
    while (!stopping.aborted && (await transaction((tx) => postNextRegency(tx, changeId))));
  }),
];
export const nightly: Nightly[] = [
  { name: "forget-import-files", at: "01:30", work: async () => void (await transaction(forgetFiles)) },
  nightlyDuplicatePass,
  { name: "notices-of-the-day", at: "06:00", work: tellOfTheDay },
];
