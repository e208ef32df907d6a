import type { ClaimState } from "@/lib/db/generated/enums";

export type { ClaimState };

/** What may become of a claim. Whatever is not listed is refused. */
export const nextStates: Record<ClaimState, readonly ClaimState[]> = {
  DRAFT: ["SENT", "WITHDRAWN"],
  SENT: ["VERIFIED", "REFUSED", "WITHDRAWN"],
  VERIFIED: [],
  REFUSED: [],
  WITHDRAWN: [],
};

export const mayBecome = (from: ClaimState, to: ClaimState) => nextStates[from].includes(to);

/** Those of which something is still to come; one of these a person and number. */
export const openStates = ["DRAFT", "SENT"] as const satisfies ClaimState[];
