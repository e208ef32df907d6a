import type { Tone } from "@/components/badge";
import type { ClaimState } from "@/lib/certificates/claims/claim-states";

export const claimTones: Record<ClaimState, Tone> = {
  DRAFT: "note",
  SENT: "warn",
  VERIFIED: "good",
  REFUSED: "bad",
  WITHDRAWN: "idle",
};
