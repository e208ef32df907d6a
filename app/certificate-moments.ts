import type { Tone } from "@/components/badge";
import type { HistoryEntry } from "@/lib/certificates/history";

/** How each thing that happens to a certificate looks, wherever its history is shown. */
export const momentTones: Record<HistoryEntry["kind"], Tone> = {
  VERIFIED: "good",
  SUSPENDED: "warn",
  LIFTED: "good",
  REVOKED: "bad",
  HELD: "warn",
  CLEARED: "good",
  ANNULLED: "bad",
  REPLACED: "note",
  RENEWED: "good",
  UNDONE: "note",
};
