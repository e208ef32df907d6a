import type { Day } from "@/lib/calendar/day";
import { phaseOn } from "../batch-phase";
import { dayProblemOf, type EnteredResult, problemOf, type RecordedResult } from "../completion-rules";
import { columnOf, type KnownByNumber, whichBatch, whichParticipant } from "../named-rows/which-participant";
import type { TaughtBatch } from "../taught-batch";
import type { CompletionAct, CompletionNote, CompletionReason, CompletionReasonCode } from "./codes";
import type { EnteredRow } from "./entered-row";

export type KnownParticipant = {
  enrolmentId: string;
  personId: string;
  name: string;
  birthYear: number;
  recorded: RecordedResult | null;
  /** What the days kept come to; null where none is kept. */
  attendance: number | null;
};
export type KnownBatch = TaughtBatch & { id: string; title: string; participants: KnownParticipant[] };

/** What is known of the registry where rows are decided: only batches that the officer runs. */
export type Ground = {
  today: Day;
  batches: KnownBatch[];
  /** By hash of the national id, with the names the person is or was known by. */
  people: Map<string, KnownByNumber>;
};

/** A row with the keyed hash of its national id, where it has one. */
export type HashedRow = { row: EnteredRow; hash: string | null };

export type Plan = { batchId: string; recordedFor: Day; result: EnteredResult };

export type Decision =
  | { outcome: "REFUSED"; enrolmentId: string | null; reasons: CompletionReason[]; notes: CompletionNote[] }
  | {
      outcome: "ENTERS";
      enrolmentId: string;
      acts: CompletionAct[];
      notes: CompletionNote[];
      plan: Plan;
      title: string;
    }
  | { outcome: "SAME"; enrolmentId: string; acts: CompletionAct[]; notes: CompletionNote[]; plan: null; title: string };

/**
 * What a row comes to on this ground. The batch and the participant are found among those of the officer's centre; the
 * result then has to pass the rules of the form. A result that stands is never overwritten.
 */
export function decideRow({ row, hash }: HashedRow, ground: Ground, fixed: string | null): Decision {
  const notes: CompletionNote[] = [];
  const refuse = (code: CompletionReasonCode, column: string, enrolmentId: string | null = null): Decision => ({
    ...{ outcome: "REFUSED", enrolmentId, notes },
    reasons: [{ code, column }],
  });

  const batch = whichBatch(row.batch, ground.batches, fixed);
  if (typeof batch === "string") return refuse(batch, row.batch.id === null ? "batch" : "batchId");
  const found = whichParticipant({ ...row, hash }, batch.participants, ground.people, (code, column) =>
    notes.push({ code, column }),
  );
  if (typeof found === "string") return refuse(found, columnOf(found, hash !== null));
  const { enrolmentId, recorded } = found;

  if (phaseOn(ground.today, batch) === "CANCELLED") return refuse("batch-cancelled", "batch", enrolmentId);
  const completedOn = row.completedOn ?? batch.endsOn;
  if (row.completedOn === null) notes.push({ code: "last-day-of-batch", column: "completedOn" });
  const result = resultOf(row, found, notes);
  if (result === null) return refuse("cell-empty", "attendance", enrolmentId);
  if (recorded && isSame(recorded, result, completedOn))
    return { ...{ outcome: "SAME", enrolmentId, acts: [], notes, plan: null }, title: batch.title };

  if (batch.outside) return refuse(batch.outside, "batch", enrolmentId);
  const problem = problemOf(result, found)?.problem;
  if (problem === "already-recorded") return refuse("result-stands", "outcome", enrolmentId);
  if (problem === "attendance-of-a-no-show") return refuse(problem, "attendance", enrolmentId);
  const day = dayProblemOf(completedOn, batch.endsOn, ground.today);
  if (day) return refuse(day, "completedOn", enrolmentId);
  const plan = { batchId: batch.id, recordedFor: completedOn, result };
  return { ...{ outcome: "ENTERS", enrolmentId, acts: ["completion-recorded"], notes, plan }, title: batch.title };
}

/** Where days are kept, the attendance follows from them. Null where nothing says what it was. */
function resultOf(
  { outcome, attendance, remarks }: EnteredRow,
  { enrolmentId, attendance: fromDays, recorded }: KnownParticipant,
  notes: CompletionNote[],
): EnteredResult | null {
  const said = attendance ?? (outcome === "NO_SHOW" ? 0 : null);
  const attendancePercent = fromDays ?? said;
  if (attendancePercent === null) return null;
  if (fromDays !== null && attendance !== null && attendance !== fromDays && !recorded)
    notes.push({ ...{ code: "attendance-from-days", column: "attendance" }, from: `${attendance}`, to: `${fromDays}` });
  return { enrolmentId, outcome, attendancePercent, remarks };
}

const isSame = (standing: RecordedResult, result: EnteredResult, completedOn: Day) =>
  standing.outcome === result.outcome &&
  standing.attendancePercent === result.attendancePercent &&
  standing.remarks === result.remarks &&
  standing.recordedFor === completedOn;
