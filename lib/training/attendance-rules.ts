import type { Day } from "@/lib/calendar/day";
import type { AttendanceState } from "@/lib/db/generated/enums";
import { type BatchDays, phaseOn } from "./batch-phase";

export type { AttendanceState };

/** In the order in which a form offers them. Only the first counts as being there. */
export const attendanceStates = ["PRESENT", "ABSENT", "EXCUSED"] as const satisfies AttendanceState[];

/** What a centre says of one participant on one day; no state where nothing is said. A note of null keeps the one that stands. */
export type EnteredMark = { enrolmentId: string; state: AttendanceState | null; note: string | null };

/** A day as the form had it before it was changed, by its version; 0 where it was never kept. Without a single state it is cleared. */
export type EnteredDay = { day: Day; version: number; marks: EnteredMark[] };

export type KeptMark = { state: AttendanceState; note: string };
export type KeptDay = { version: number; marks: ReadonlyMap<string, KeptMark> };

export type AttendanceDayProblem = {
  day: Day;
  problem: "not-a-day-of-the-batch" | "in-the-future" | "changed-meanwhile" | "named-twice";
};
export type MarkProblem = {
  day: Day;
  enrolmentId: string;
  problem: "not-in-this-batch" | "named-twice" | "result-recorded" | "not-marked" | "note-missing" | "note-too-long";
};

/** `entries-refused` names everything that is wrong at once. */
export type AttendanceRefusal =
  | { code: "batch-not-found" | "batch-cancelled" | "nothing-changed" }
  | { code: "entries-refused"; days: AttendanceDayProblem[]; marks: MarkProblem[] };

export const longestNote = 300;

export type AttendanceFacts = {
  batch: BatchDays;
  /** Every participant; a result that is recorded holds what was counted for it. */
  participants: ReadonlyMap<string, { hasResult: boolean }>;
  kept: ReadonlyMap<Day, KeptDay>;
  today: Day;
};

/**
 * Why these days may not be recorded, or null. A day is kept for all participants or for none, so that every percentage
 * is counted over the same days; one wrong entry refuses the whole form.
 */
export function refusalOf(entered: EnteredDay[], facts: AttendanceFacts): AttendanceRefusal | null {
  if (phaseOn(facts.today, facts.batch) === "CANCELLED") return { code: "batch-cancelled" };
  const days = entered.flatMap((one, at) => dayProblemOf(one, facts, entered.slice(0, at)) ?? []);
  const marks = entered.flatMap((one) => markProblemsOf(one, facts));
  if (days.length > 0 || marks.length > 0) return { code: "entries-refused", days, marks };
  return changesIn(entered, facts).length === 0 ? { code: "nothing-changed" } : null;
}

function dayProblemOf(
  { day, version }: EnteredDay,
  { batch, kept, today }: AttendanceFacts,
  before: EnteredDay[],
): AttendanceDayProblem | null {
  if (before.some((other) => other.day === day)) return { day, problem: "named-twice" };
  if (day < batch.startsOn || batch.endsOn < day) return { day, problem: "not-a-day-of-the-batch" };
  if (today < day) return { day, problem: "in-the-future" };
  return version === (kept.get(day)?.version ?? 0) ? null : { day, problem: "changed-meanwhile" };
}

const isCleared = ({ marks }: EnteredDay) => marks.every(({ state }) => state === null);

function markProblemsOf(entered: EnteredDay, { participants, kept }: AttendanceFacts): MarkProblem[] {
  const { day, marks } = entered;
  const standing = kept.get(day)?.marks;
  const named = new Set<string>();
  const problems = marks.flatMap(({ enrolmentId, state, note }): MarkProblem[] => {
    const twice = named.has(enrolmentId);
    named.add(enrolmentId);
    const participant = participants.get(enrolmentId);
    if (!participant) return [{ day, enrolmentId, problem: "not-in-this-batch" }];
    if (twice) return [{ day, enrolmentId, problem: "named-twice" }];
    if (participant.hasResult) return [{ day, enrolmentId, problem: "result-recorded" }];
    if (state === null) return isCleared(entered) ? [] : [{ day, enrolmentId, problem: "not-marked" }];
    const said = note ?? standing?.get(enrolmentId)?.note ?? "";
    if (state === "EXCUSED" && said === "") return [{ day, enrolmentId, problem: "note-missing" }];
    return said.length > longestNote ? [{ day, enrolmentId, problem: "note-too-long" }] : [];
  });
  const left = [...participants].filter(([id, { hasResult }]) => !hasResult && !named.has(id));
  const unsaid = isCleared(entered) ? [] : left;
  return [...problems, ...unsaid.map(([enrolmentId]) => ({ day, enrolmentId, problem: "not-marked" as const }))];
}

export type DayChange = { day: Day; set: (KeptMark & { enrolmentId: string })[]; cleared: string[] };

/** What the entries change of what is kept; days that stay as they are are not among it. Ask `refusalOf` first. */
export function changesIn(entered: EnteredDay[], { kept }: Pick<AttendanceFacts, "kept">): DayChange[] {
  return entered.flatMap(({ day, marks }) => {
    const standing = kept.get(day)?.marks;
    const change: DayChange = { day, set: [], cleared: [] };
    for (const { enrolmentId, state, note } of marks) {
      const before = standing?.get(enrolmentId);
      if (state === null) {
        if (before) change.cleared.push(enrolmentId);
        continue;
      }
      const after = { state, note: note ?? before?.note ?? "" };
      if (before?.state !== after.state || before.note !== after.note) change.set.push({ enrolmentId, ...after });
    }
    return change.set.length + change.cleared.length > 0 ? [change] : [];
  });
}
