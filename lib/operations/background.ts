import type { Job, Nightly } from "@/lib/jobs/work";
import { nightlyDuplicatePass } from "@/lib/people/duplicate-pass";

/**
 * Everything that is done in the background. A feature that has such work exports `job(name, work)` or a `Nightly`, and
 * adds it here: `{ name: "find-duplicates", at: "02:30", work: (stopping) => … }`.
 */
export const jobs: Job[] = [];
export const nightly: Nightly[] = [nightlyDuplicatePass];
