import type { Day } from "@/lib/calendar/day";
import type { ScheduleRefusal } from "./application-rules";
import { type ApplicationState, mayBecome } from "./candidate-states";
import type { Unit } from "./unit-rules";

/** Somebody of the batch whose papers came in; the units are those that the candidate holds for BK in FR.APL.02. */
export type EnteredApplication = { enrolmentId: string; notYetUnits?: string[] };

export type Applying = {
  name: string;
  completed: boolean;
  assessed: boolean;
  /** Of an application under way. */
  state: ApplicationState | null;
};

export type BatchApplicationProblem =
  | "not-in-this-batch"
  | "named-twice"
  | "not-completed"
  | "already-assessed"
  | "already-recorded"
  | "not-ready"
  | "unit-not-in-scheme";

export type BatchApplicationRefusal =
  | { code: "batch-not-found" | "nothing-entered" | "in-the-future" | "evidence-missing" | "text-too-long" }
  | { code: Exclude<ScheduleRefusal, "not-possible-now"> }
  | { code: "rows-refused"; rows: { enrolmentId: string; name: string; problem: BatchApplicationProblem }[] };

type Facts = {
  participants: ReadonlyMap<string, Applying>;
  units: readonly Unit[];
  /** Whether place, day and assessor are set on the way. */
  schedules: boolean;
};

/**
 * Which rows stand in the way. Without a schedule each is a new application; with one, those under way that wait for it
 * come along.
 */
export function rowProblems(results: readonly EnteredApplication[], { participants, units, schedules }: Facts) {
  const codes = new Set(units.map(({ code }) => code));
  const seen = new Set<string>();
  return results.flatMap(({ enrolmentId, notYetUnits = [] }) => {
    const applying = participants.get(enrolmentId);
    const unknown = notYetUnits.some((code) => !codes.has(code)) ? ("unit-not-in-scheme" as const) : null;
    const problem = seen.has(enrolmentId) ? "named-twice" : (problemOf(applying, schedules) ?? unknown);
    seen.add(enrolmentId);
    return problem ? [{ enrolmentId, name: applying?.name ?? "", problem }] : [];
  });
}

function problemOf(applying: Applying | undefined, schedules: boolean): BatchApplicationProblem | null {
  if (!applying) return "not-in-this-batch";
  if (applying.assessed) return "already-assessed";
  if (!applying.completed) return "not-completed";
  if (applying.state === null) return null;
  if (!schedules) return "already-recorded";
  return mayBecome(applying.state, "SCHEDULED") ? null : "not-ready";
}

/** Papers do not come in before today, and say what they are. */
export function papersProblem(
  { receivedOn, evidence, count }: { receivedOn: Day; evidence: string; count: number },
  { today, longest }: { today: Day; longest: number },
): BatchApplicationRefusal | null {
  if (count === 0) return { code: "nothing-entered" };
  if (receivedOn > today) return { code: "in-the-future" };
  if (evidence === "") return { code: "evidence-missing" };
  return evidence.length > longest ? { code: "text-too-long" } : null;
}
