import type { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { type BatchDays, phaseOn } from "./batch-phase";

/** Why nobody may be put down, taken off or decided about now. */
export type SeatDayRefusal = "batch-cancelled" | "batch-started";

export type AskRefusal =
  | SeatDayRefusal
  | "not-in-office"
  | "already-asked"
  | "mismatch-needs-reason"
  | "reason-too-long";

export const shortestReason = 10;
export const longestReason = 300;

/** Seats are given until the day before the first lesson. */
export function dayRefusal(batch: BatchDays, today: Day): SeatDayRefusal | null {
  const phase = phaseOn(today, batch);
  if (phase === "CANCELLED") return "batch-cancelled";
  return phase === "COMING" ? null : "batch-started";
}

/** Does a course for this scheme lead to a certificate that counts for the post on the day the course begins? */
export const fitsPost = (
  position: Position,
  schemeId: string,
  requirements: { position: Position; validFrom: Day; validTo: Day | null; schemeIds: string[] }[],
  startsOn: Day,
): boolean =>
  requirements.some(
    (it) =>
      it.position === position &&
      it.validFrom <= startsOn &&
      (it.validTo === null || startsOn <= it.validTo) &&
      it.schemeIds.includes(schemeId),
  );

type Asked = {
  /** The term in the post the person is sent for. */
  term: { startDate: Day; endDate: Day | null };
  fits: boolean;
  mismatchReason: string;
  hasOpenRequest: boolean;
};

/** Why this person gets no place in this batch, or null. A post that the course does not fit asks for a reason. */
export function askRefusal(
  { term, fits, mismatchReason, hasOpenRequest }: Asked,
  batch: BatchDays,
  today: Day,
): AskRefusal | null {
  const refused = dayRefusal(batch, today);
  if (refused) return refused;
  if (batch.startsOn < term.startDate || (term.endDate !== null && term.endDate < batch.startsOn))
    return "not-in-office";
  if (hasOpenRequest) return "already-asked";
  if (!fits && mismatchReason.length < shortestReason) return "mismatch-needs-reason";
  return mismatchReason.length > longestReason ? "reason-too-long" : null;
}
