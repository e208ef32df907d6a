import type { ChangeRequestAct, ChangeRequestState } from "@/lib/db/generated/enums";

export type { ChangeRequestAct, ChangeRequestState };

/** What may still be done with a request in a state. Whatever is not listed is refused. */
export const actsIn: Record<ChangeRequestState, readonly ChangeRequestAct[]> = {
  OPEN: ["APPROVED", "RETURNED", "REFUSED", "WITHDRAWN", "APPLIED"],
  RETURNED: ["CORRECTED", "WITHDRAWN"],
  WITHDRAWN: [],
  REFUSED: [],
  APPLIED: [],
};

export const mayDo = (state: ChangeRequestState, act: ChangeRequestAct) => actsIn[state].includes(act);

/** Those that somebody still has to do something about. */
export const waitingStates = ["OPEN", "RETURNED"] as const satisfies ChangeRequestState[];
