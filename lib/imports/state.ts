import type { ImportState } from "@/lib/db/generated/enums";

export type { ImportState };

/** In the order in which an import passes through them. */
export const importStates = [
  ...(["UPLOADED", "DRY_RUNNING", "READY", "RUNNING"] as const),
  ...(["DONE", "CANCELLED", "FAILED"] as const),
] satisfies ImportState[];

/** What can happen to an import. */
export type ImportStep = "map" | "dry-run-finished" | "confirm" | "run-finished" | "cancel" | "fail";

/** What each step makes of each state; what is not here is not possible. */
const steps: Record<ImportState, { [step in ImportStep]?: ImportState }> = {
  UPLOADED: { map: "DRY_RUNNING", cancel: "CANCELLED" },
  DRY_RUNNING: { "dry-run-finished": "READY", cancel: "CANCELLED", fail: "FAILED" },
  // Other columns may be said until it is confirmed: it is then looked through anew.
  READY: { map: "DRY_RUNNING", confirm: "RUNNING", cancel: "CANCELLED" },
  RUNNING: { "run-finished": "DONE", cancel: "CANCELLED", fail: "FAILED" },
  DONE: {},
  CANCELLED: {},
  FAILED: {},
};

/** The state that a step leads to; null where it is not possible. */
export const after = (state: ImportState, step: ImportStep): ImportState | null => steps[state][step] ?? null;

/** Something is being done in the background, which a page should follow. */
export const isUnderWay = (state: ImportState) => state === "DRY_RUNNING" || state === "RUNNING";

/** Nothing more will happen to it. */
export const isFinished = (state: ImportState) => Object.keys(steps[state]).length === 0;
