import type { Day } from "@/lib/calendar/day";
import type { Competence } from "./competence";

export type EnteredDecision = { assessmentId: string; decision: Competence };

export type AssessedCandidate = { name: string; assessedOn: Day; assessorId: string; decided: boolean };

export type DecisionProblem =
  | "not-in-this-batch"
  | "named-twice"
  | "already-decided"
  | "own-assessment"
  | "assessor-in-pleno"
  | "decided-before-assessment";

export type DecisionRefusal =
  | { code: "batch-not-found" | "nothing-entered" | "in-the-future" | "member-unknown" }
  | { code: "rows-refused"; rows: { assessmentId: string; name: string; problem: DecisionProblem }[] };

/** Who sits: whoever writes the decision down, and the others. */
export type Pleno = { decidedById: string; memberIds: readonly string[] };

type Facts = Pleno & { candidates: ReadonlyMap<string, AssessedCandidate>; today: Day };

/**
 * Why these decisions may not be recorded, or null. One wrong row refuses them all. The pleno decides once, after the
 * assessment, and whoever assessed a candidate has no part in it (BNSP: separation of duties).
 */
export function refusalOf(
  { decidedOn, results }: { decidedOn: Day; results: EnteredDecision[] },
  { candidates, decidedById, memberIds, today }: Facts,
): DecisionRefusal | null {
  if (results.length === 0) return { code: "nothing-entered" };
  if (decidedOn > today) return { code: "in-the-future" };

  const pleno = { decidedById, memberIds };
  const seen = new Set<string>();
  const rows = results.flatMap(({ assessmentId }) => {
    const candidate = candidates.get(assessmentId);
    const problem = seen.has(assessmentId) ? "named-twice" : problemOf(candidate, decidedOn, pleno);
    seen.add(assessmentId);
    return problem ? { assessmentId, name: candidate?.name ?? "", problem } : [];
  });
  return rows.length > 0 ? { code: "rows-refused", rows } : null;
}

function problemOf(candidate: AssessedCandidate | undefined, on: Day, pleno: Pleno): DecisionProblem | null {
  if (!candidate) return "not-in-this-batch";
  if (candidate.decided) return "already-decided";
  if (candidate.assessorId === pleno.decidedById) return "own-assessment";
  if (pleno.memberIds.includes(candidate.assessorId)) return "assessor-in-pleno";
  return on < candidate.assessedOn ? "decided-before-assessment" : null;
}
