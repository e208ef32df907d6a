import type { Day } from "@/lib/calendar/day";
import type { Competence } from "./competence";

export type EnteredRecommendation = { enrolmentId: string; recommendation: Competence };

/** A participant of the batch: since when trained (null: did not complete), and whether assessed since. */
export type Participant = { name: string; completedOn: Day | null; assessed: boolean };

export type RecommendationProblem =
  | "not-in-this-batch"
  | "named-twice"
  | "not-completed"
  | "already-assessed"
  | "assessed-before-completion";

export type RecommendationRefusal =
  | { code: "batch-not-found" | "nothing-entered" | "in-the-future" }
  | { code: "rows-refused"; rows: { enrolmentId: string; name: string; problem: RecommendationProblem }[] };

type Facts = { participants: ReadonlyMap<string, Participant>; today: Day };

/**
 * Why these recommendations may not be recorded, or null. One wrong row refuses them all. A candidate has completed the
 * course by the day of the assessment, and is assessed for its scheme once.
 */
export function refusalOf(
  { assessedOn, results }: { assessedOn: Day; results: EnteredRecommendation[] },
  { participants, today }: Facts,
): RecommendationRefusal | null {
  if (results.length === 0) return { code: "nothing-entered" };
  if (assessedOn > today) return { code: "in-the-future" };

  const seen = new Set<string>();
  const rows = results.flatMap(({ enrolmentId }) => {
    const problem = seen.has(enrolmentId) ? "named-twice" : problemOf(participants.get(enrolmentId), assessedOn);
    seen.add(enrolmentId);
    return problem ? { enrolmentId, name: participants.get(enrolmentId)?.name ?? "", problem } : [];
  });
  return rows.length > 0 ? { code: "rows-refused", rows } : null;
}

function problemOf(participant: Participant | undefined, assessedOn: Day): RecommendationProblem | null {
  if (!participant) return "not-in-this-batch";
  if (participant.assessed) return "already-assessed";
  if (participant.completedOn === null) return "not-completed";
  return assessedOn < participant.completedOn ? "assessed-before-completion" : null;
}
