import type { Day } from "@/lib/calendar/day";
import type { ScopeRefusal } from "./centres/accreditation-rules";
import type { TrainingOutcome } from "./outcomes";
import type { TaughtBatch } from "./taught-batch";

/** What a centre says of one participant. `attendancePercent` is a whole share of the lessons, 0 to 100; NaN where none was given. */
export type EnteredResult = {
  enrolmentId: string;
  outcome: TrainingOutcome;
  attendancePercent: number;
  remarks: string;
};

/** What stands, the day it is dated by, and who recorded it. */
export type RecordedResult = EnteredResult & { recordedFor: Day; recordedBy: string };

/** What is wrong with one row; `already-recorded` brings what stands and who was first. */
export type RowProblem =
  | { enrolmentId: string; problem: "not-in-this-batch" | "named-twice" }
  | { enrolmentId: string; problem: "attendance-out-of-range" | "attendance-of-a-no-show" | "remarks-too-long" }
  | { enrolmentId: string; problem: "attendance-differs"; kept: number }
  | { enrolmentId: string; problem: "already-recorded"; recorded: RecordedResult };

export type DayProblem = "batch-still-running" | "in-the-future";

/** `entries-refused` names everything that is wrong at once, so that one more form can put it right. */
export type CompletionRefusal =
  | { code: "batch-not-found" | "batch-cancelled" | "nothing-to-record" | ScopeRefusal }
  | { code: "entries-refused"; day: DayProblem | null; rows: RowProblem[] };

export const longestRemarks = 300;

/** The result that stands, and the percentage that follows from the days kept; null where none is kept. */
export type ParticipantFacts = { recorded: RecordedResult | null; attendance: number | null };

type Facts = {
  batch: Pick<TaughtBatch, "endsOn" | "cancelledOn" | "outside">;
  /** Every participant of the batch. */
  participants: ReadonlyMap<string, ParticipantFacts>;
  today: Day;
};

/**
 * Why these results may not be recorded, or null. What a centre was not accredited to teach it completes nobody in
 * (Permenaker 5/2022); results that are recorded stay, whatever becomes of its accreditation. One wrong row refuses them all: a batch is written whole or not at all.
 * Nothing is asked of the attendance of those who passed: each programme sets its own threshold. Where days are kept
 * it is what follows from them, so that a form that was open while they changed is told.
 */
export function refusalOf(
  { completedOn, results }: { completedOn: Day; results: EnteredResult[] },
  { batch, participants, today }: Facts,
): CompletionRefusal | null {
  if (batch.cancelledOn !== null && batch.cancelledOn <= today) return { code: "batch-cancelled" };
  if (batch.outside) return { code: batch.outside };
  if (results.length === 0) return { code: "nothing-to-record" };

  const seen = new Set<string>();
  const rows = results.flatMap((result) => {
    const problem = seen.has(result.enrolmentId)
      ? ({ enrolmentId: result.enrolmentId, problem: "named-twice" } as const)
      : problemOf(result, participants.get(result.enrolmentId));
    seen.add(result.enrolmentId);
    return problem ?? [];
  });
  const day = dayProblemOf(completedOn, batch.endsOn, today);
  return day !== null || rows.length > 0 ? { code: "entries-refused", day, rows } : null;
}

/** Completed on the last day of teaching at the earliest, by today at the latest. */
export function dayProblemOf(completedOn: Day, endsOn: Day, today: Day): DayProblem | null {
  if (completedOn > today) return "in-the-future";
  return completedOn < endsOn ? "batch-still-running" : null;
}

/** What is wrong with the result of one participant, or null. */
export function problemOf(
  { enrolmentId, outcome, attendancePercent, remarks }: EnteredResult,
  participant: ParticipantFacts | undefined,
): RowProblem | null {
  if (!participant) return { enrolmentId, problem: "not-in-this-batch" };
  const { recorded, attendance } = participant;
  if (recorded !== null) return { enrolmentId, problem: "already-recorded", recorded };
  if (attendance !== null && attendancePercent !== attendance)
    return { enrolmentId, problem: "attendance-differs", kept: attendance };
  if (!Number.isInteger(attendancePercent) || attendancePercent < 0 || attendancePercent > 100)
    return { enrolmentId, problem: "attendance-out-of-range" };
  if (outcome === "NO_SHOW" && attendancePercent !== 0) return { enrolmentId, problem: "attendance-of-a-no-show" };
  if (remarks.length > longestRemarks) return { enrolmentId, problem: "remarks-too-long" };
  return null;
}
