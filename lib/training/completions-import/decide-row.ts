import type { Day } from "@/lib/calendar/day";
import { similarNames } from "@/lib/people/duplicate-rules";
import type { BatchDays } from "../batch-phase";
import { phaseOn } from "../batch-phase";
import { dayProblemOf, type EnteredResult, problemOf, type RecordedResult } from "../completion-rules";
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
export type KnownBatch = BatchDays & { id: string; title: string; participants: KnownParticipant[] };

/** What is known of the registry where rows are decided: only batches that the officer runs. */
export type Ground = {
  today: Day;
  batches: KnownBatch[];
  /** By hash of the national id, with the names the person is or was known by. */
  people: Map<string, { id: string; names: string[] }>;
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

  const batch = whichBatch(row, ground.batches, fixed);
  if (typeof batch === "string") return refuse(batch, row.batch.id === null ? "batch" : "batchId");
  const found = whichParticipant({ row, hash }, batch, ground, notes);
  if (typeof found === "string") return refuse(found, columnOf(found, hash !== null));
  const { enrolmentId, recorded } = found;

  if (phaseOn(ground.today, batch) === "CANCELLED") return refuse("batch-cancelled", "batch", enrolmentId);
  const completedOn = row.completedOn ?? batch.endsOn;
  if (row.completedOn === null) notes.push({ code: "last-day-of-batch", column: "completedOn" });
  const result = resultOf(row, found, notes);
  if (result === null) return refuse("cell-empty", "attendance", enrolmentId);
  if (recorded && isSame(recorded, result, completedOn))
    return { ...{ outcome: "SAME", enrolmentId, acts: [], notes, plan: null }, title: batch.title };

  const problem = problemOf(result, found)?.problem;
  if (problem === "already-recorded") return refuse("result-stands", "outcome", enrolmentId);
  if (problem === "attendance-of-a-no-show") return refuse(problem, "attendance", enrolmentId);
  const day = dayProblemOf(completedOn, batch.endsOn, ground.today);
  if (day) return refuse(day, "completedOn", enrolmentId);
  const plan = { batchId: batch.id, recordedFor: completedOn, result };
  return { ...{ outcome: "ENTERS", enrolmentId, acts: ["completion-recorded"], notes, plan }, title: batch.title };
}

/** By its id, or by its title and, of several of one title, its first day. */
function whichBatch(
  { batch: said }: EnteredRow,
  batches: KnownBatch[],
  fixed: string | null,
): KnownBatch | CompletionReasonCode {
  const { id, title, startsOn } = said;
  if (id === null && title === null && fixed === null) return "batch-not-named";
  const [batch, other] = batches.filter(
    (one) =>
      (fixed === null || one.id === fixed) &&
      (id === null || one.id === id.toLowerCase()) &&
      (title === null || sameText(one.title, title)) &&
      (startsOn === null || one.startsOn === startsOn),
  );
  if (!batch) return "batch-not-found";
  return other ? "batch-ambiguous" : batch;
}

export const sameText = (one: string, other: string) => bare(one) === bare(other);
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** By national id, else by name and, of several of one name or of another spelling, the year of birth. */
function whichParticipant(
  { row: { name, birthYear }, hash }: HashedRow,
  { participants }: KnownBatch,
  { people }: Ground,
  notes: CompletionNote[],
): KnownParticipant | CompletionReasonCode {
  if (hash !== null) {
    const person = people.get(hash);
    const found = person && participants.find(({ personId }) => personId === person.id);
    if (!found) return "participant-not-found";
    if (name !== null && ![found.name, ...person.names].some((known) => similarNames(known, name)))
      return "participant-name-differs";
    return kept(found, name, notes);
  }
  if (name === null) return "participant-not-named";
  const named = participants.filter((one) => similarNames(one.name, name));
  const exact = named.filter((one) => sameText(one.name, name));
  const likely = exact.length > 0 ? exact : named;
  if (likely.length === 0) return "participant-not-found";
  // A name that one participant alone bears needs no more.
  if (birthYear === null && exact.length !== 1) return "birth-year-needed";
  const [found, other] = likely.filter((one) => birthYear === null || one.birthYear === birthYear);
  if (!found) return "participant-not-found";
  return other ? "participant-ambiguous" : kept(found, name, notes);
}

function kept(found: KnownParticipant, name: string | null, notes: CompletionNote[]): KnownParticipant {
  if (name !== null && !sameText(found.name, name)) notes.push({ code: "name-kept", column: "name" });
  return found;
}

function columnOf(code: CompletionReasonCode, byNumber: boolean): string {
  if (code === "birth-year-needed" || code === "participant-ambiguous") return "birthYear";
  return byNumber && code !== "participant-name-differs" ? "nationalId" : "name";
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
