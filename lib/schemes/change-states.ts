import type { SchemeChangeState } from "@/lib/db/generated/enums";

export type { SchemeChangeState };

/** What can happen to a change. One that moves no requirement is applied at once; any other is posted first. */
export type SchemeChangeStep = "withdraw" | "reject" | "apply" | "apply-and-post" | "posting-finished";

/** What each step makes of each state; what is not here is not possible. */
const steps: Record<SchemeChangeState, { [step in SchemeChangeStep]?: SchemeChangeState }> = {
  PROPOSED: { withdraw: "WITHDRAWN", reject: "REJECTED", apply: "APPLIED", "apply-and-post": "POSTING" },
  POSTING: { "posting-finished": "APPLIED" },
  WITHDRAWN: {},
  REJECTED: {},
  APPLIED: {},
};

export const schemeChangeStates = Object.keys(steps) as SchemeChangeState[];
export const schemeChangeSteps: SchemeChangeStep[] = [
  "withdraw",
  "reject",
  "apply",
  "apply-and-post",
  "posting-finished",
];

/** The state that a step leads to; null where it is not possible. */
export const after = (state: SchemeChangeState, step: SchemeChangeStep): SchemeChangeState | null =>
  steps[state][step] ?? null;
