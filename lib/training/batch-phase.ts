import type { Day } from "@/lib/calendar/day";

export type BatchPhase = "COMING" | "RUNNING" | "FINISHED" | "CANCELLED";

export type BatchDays = { startsOn: Day; endsOn: Day; cancelledOn: Day | null };

/** Both ends are days of teaching. A cancellation counts from its own day. */
export function phaseOn(day: Day, { startsOn, endsOn, cancelledOn }: BatchDays): BatchPhase {
  if (cancelledOn !== null && cancelledOn <= day) return "CANCELLED";
  if (day < startsOn) return "COMING";
  return day <= endsOn ? "RUNNING" : "FINISHED";
}
