import type { TrainingOutcome } from "@/lib/db/generated/enums";

export type { TrainingOutcome };

/** In the order in which a form offers them. Only the first counts as trained. */
export const outcomes = ["COMPLETED", "FAILED", "DROPPED", "NO_SHOW"] as const satisfies TrainingOutcome[];
