import type { Day } from "@/lib/calendar/day";
import type { ApplicationState } from "./candidate-states";
import type { Competence } from "./competence";
import { type Unit, type UnitProblem, unitProblem } from "./unit-rules";

export type EnteredRecommendation = {
  enrolmentId: string;
  recommendation: Competence;
  /** The units found BK; every other unit of the scheme is K. */
  notYetUnits?: string[];
};

/** An application under way for the scheme of the course. */
export type OpenApplication = {
  id: string;
  state: ApplicationState;
  assessorId: string | null;
  scheduledOn: Day | null;
};

/** A participant of the batch: since when trained (null: did not complete), and whether assessed since. */
export type Participant = {
  name: string;
  completedOn: Day | null;
  assessed: boolean;
  /** Null where the LSP had the candidates from the centre's list, and no application was recorded. */
  application: OpenApplication | null;
};

export type ApplicationProblem = "not-ready" | "other-assessor" | "before-scheduled-day" | "consent-missing";

export type RecommendationProblem =
  | "not-in-this-batch"
  | "named-twice"
  | "not-completed"
  | "already-assessed"
  | "assessed-before-completion"
  | ApplicationProblem
  | UnitProblem;

export type RecommendationRefusal =
  | { code: "batch-not-found" | "nothing-entered" | "in-the-future" }
  | { code: "rows-refused"; rows: { enrolmentId: string; name: string; problem: RecommendationProblem }[] };

type Sitting = {
  assessedOn: Day;
  assessorId: string;
  /** FR.AK.01 was signed by those whose signing is not recorded yet. */
  consent: boolean;
};
type Facts = Omit<Sitting, "assessedOn"> & {
  participants: ReadonlyMap<string, Participant>;
  units: readonly Unit[];
  today: Day;
};

/**
 * Why these recommendations may not be recorded, or null. One wrong row refuses them all. A candidate has completed the
 * course by the day of the assessment, is assessed for its scheme once, and after an application as it was scheduled.
 */
export function refusalOf(
  { assessedOn, results }: { assessedOn: Day; results: EnteredRecommendation[] },
  { participants, units, today, ...sitting }: Facts,
): RecommendationRefusal | null {
  if (results.length === 0) return { code: "nothing-entered" };
  if (assessedOn > today) return { code: "in-the-future" };

  const seen = new Set<string>();
  const rows = results.flatMap(({ enrolmentId, recommendation, notYetUnits = [] }) => {
    const participant = participants.get(enrolmentId);
    const problem = seen.has(enrolmentId)
      ? "named-twice"
      : (problemOf(participant, { ...sitting, assessedOn }) ?? unitProblem({ recommendation, notYetUnits }, units));
    seen.add(enrolmentId);
    return problem ? { enrolmentId, name: participant?.name ?? "", problem } : [];
  });
  return rows.length > 0 ? { code: "rows-refused", rows } : null;
}

function problemOf(participant: Participant | undefined, sitting: Sitting): RecommendationProblem | null {
  if (!participant) return "not-in-this-batch";
  if (participant.assessed) return "already-assessed";
  if (participant.completedOn === null) return "not-completed";
  if (sitting.assessedOn < participant.completedOn) return "assessed-before-completion";
  return participant.application && applicationProblem(participant.application, sitting);
}

/** Why an application does not lead to an assessment now, or null. */
export function applicationProblem(
  { state, assessorId, scheduledOn }: Omit<OpenApplication, "id">,
  sitting: Sitting,
): ApplicationProblem | null {
  if (state !== "SCHEDULED" && state !== "PRE_ASSESSED") return "not-ready";
  if (assessorId !== sitting.assessorId) return "other-assessor";
  if (scheduledOn !== null && sitting.assessedOn < scheduledOn) return "before-scheduled-day";
  return state === "SCHEDULED" && !sitting.consent ? "consent-missing" : null;
}
