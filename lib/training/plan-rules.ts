import { type Day, daysBetween } from "@/lib/calendar/day";
import { type BatchDays, phaseOn } from "./batch-phase";
import { longestReason, shortestReason } from "./seat-rules";

export type PlanDayRefusal = "starts-too-soon" | "ends-before-start" | "too-long";
export type PlanRoomRefusal = "capacity-not-possible" | "beyond-centre-capacity" | "below-seats-taken";
export type ChangeRefusal = "batch-cancelled" | "batch-started";
export type CancelRefusal =
  | "batch-cancelled"
  | "batch-finished"
  | "results-recorded"
  | "reason-too-short"
  | "reason-too-long";

/** No course lasts longer; a slip in the year does. */
export const longestBatch = 200;
export const mostSeats = 500;

type Span = { startsOn: Day; endsOn: Day };

/** Planned ahead: whoever is to come has to be able to ask for a seat on the day before. */
export function planDayRefusal({ startsOn, endsOn }: Span, today: Day): PlanDayRefusal | null {
  if (startsOn <= today) return "starts-too-soon";
  if (endsOn < startsOn) return "ends-before-start";
  return daysBetween(startsOn, endsOn) >= longestBatch ? "too-long" : null;
}

/** The most seats that are taught on one day of a span. They can only become more on a day on which something begins. */
export function peakSeats(batches: readonly (Span & { capacity: number })[], { startsOn, endsOn }: Span): number {
  const begins = batches.map((batch) => batch.startsOn).filter((day) => startsOn < day && day <= endsOn);
  const seatsOn = (day: Day) =>
    batches.reduce((sum, it) => sum + (it.startsOn <= day && day <= it.endsOn ? it.capacity : 0), 0);
  return Math.max(...[startsOn, ...begins].map(seatsOn));
}

/** Why a batch gets not that many seats, beside the others that the centre teaches on its days. */
export function planRoomRefusal(
  { capacity, ...span }: Span & { capacity: number },
  { centreCapacity, others, taken }: { centreCapacity: number; others: (Span & { capacity: number })[]; taken: number },
): PlanRoomRefusal | null {
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > mostSeats) return "capacity-not-possible";
  if (capacity < taken) return "below-seats-taken";
  return peakSeats(others, span) + capacity > centreCapacity ? "beyond-centre-capacity" : null;
}

type Licensed = {
  licensedFrom: Day;
  licensedTo: Day;
  schemes: { schemeId: string; licensedFrom: Day; licensedTo: Day | null }[];
};

/** Whether an LSP may assess on a day; of one whose scope nobody has recorded, its licence alone is known. */
export function isLicensedFor({ licensedFrom, licensedTo, schemes }: Licensed, schemeId: string, on: Day): boolean {
  if (on < licensedFrom || licensedTo < on) return false;
  return (
    schemes.length === 0 ||
    schemes.some(
      (it) => it.schemeId === schemeId && it.licensedFrom <= on && (it.licensedTo === null || on <= it.licensedTo),
    )
  );
}

/** A plan is changed until the day before the first lesson. */
export function changeRefusal(batch: BatchDays, today: Day): ChangeRefusal | null {
  const phase = phaseOn(today, batch);
  if (phase === "CANCELLED") return "batch-cancelled";
  return phase === "COMING" ? null : "batch-started";
}

/** What is over, or has results, was held: that cannot be called off any more. */
function heldRefusal(batch: BatchDays, results: number, today: Day) {
  const phase = phaseOn(today, batch);
  if (phase === "CANCELLED") return "batch-cancelled";
  if (phase === "FINISHED") return "batch-finished";
  return results > 0 ? "results-recorded" : null;
}

export const mayCancel = (batch: BatchDays, results: number, today: Day) => heldRefusal(batch, results, today) === null;

export function cancelRefusal(
  batch: BatchDays,
  { results, reason }: { results: number; reason: string },
  today: Day,
): CancelRefusal | null {
  const held = heldRefusal(batch, results, today);
  if (held) return held;
  if (reason.length < shortestReason) return "reason-too-short";
  return reason.length > longestReason ? "reason-too-long" : null;
}
