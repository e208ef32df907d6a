import type { Day } from "@/lib/calendar/day";
import type { TrainingOutcome } from "./outcomes";

/** A participant with a result: `certified` once the paper is issued. */
export type FinishedParticipant = { outcome: TrainingOutcome; recordedFor: Day; certified: boolean };

export type TrainingCertificateRefusal = "batch-not-found" | "nothing-to-issue" | "in-the-future" | "before-completion";

/** Whoever completed the course and has no paper of it yet. */
export const awaitsPaper = ({ outcome, certified }: FinishedParticipant) => outcome === "COMPLETED" && !certified;

/** Why training certificates may not bear this day, or null: nobody is given one before having completed the course. */
export function paperRefusal(
  issuedOn: Day,
  { finished, today }: { finished: FinishedParticipant[]; today: Day },
): Exclude<TrainingCertificateRefusal, "batch-not-found"> | null {
  const waiting = finished.filter(awaitsPaper);
  if (waiting.length === 0) return "nothing-to-issue";
  if (issuedOn > today) return "in-the-future";
  return waiting.some(({ recordedFor }) => issuedOn < recordedFor) ? "before-completion" : null;
}
