import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { lockApplication, unitsOf } from "./application-steps";
import type { Competence } from "./competence";
import { type ApplicationProblem, applicationProblem } from "./recommendation-rules";
import { assess } from "./record-recommendations";
import { judgedUnits, type UnitProblem, unitProblem } from "./unit-rules";

export type Recommend = {
  submissionKey: string;
  applicationId: string;
  version: number;
  assessedOn: Day;
  recommendation: Competence;
  notYetUnits: string[];
  /** FR.AK.01 was signed, where that is not recorded yet. */
  consent: boolean;
};

export type RecommendRefusal =
  | "application-not-found"
  | "changed-meanwhile"
  | "in-the-future"
  | ApplicationProblem
  | UnitProblem;

/** The assessor named recommends K or BK of one candidate, after a course or without one. */
export function recommend(
  officer: Officer,
  { submissionKey, applicationId, version, assessedOn, recommendation, notYetUnits, consent }: Recommend,
  today: Day,
): Promise<Result<{ assessmentId: string; name: string }, RecommendRefusal>> {
  return once<{ assessmentId: string; name: string }, RecommendRefusal>(officer, submissionKey, async (tx) => {
    const application = await lockApplication(tx, officer, applicationId, today);
    if (!application) return refused("application-not-found");
    if (application.version !== version) return refused("changed-meanwhile");
    if (assessedOn > today) return refused("in-the-future");
    const problem = applicationProblem(application, { assessedOn, assessorId: officer.id, consent });
    if (problem) return refused(problem);
    const { schemeId, certificationBodyId, personId, enrolmentId, name } = application;
    const units = await unitsOf(tx, schemeId, assessedOn);
    const ofUnits = unitProblem({ recommendation, notYetUnits }, units);
    if (ofUnits) return refused(ofUnits);

    const row = { personId, enrolmentId, applicationId, recommendation, ...judgedUnits(notYetUnits, units) };
    const assessed = { schemeId, certificationBodyId, assessedOn, rows: [row], applications: [application] };
    const [recorded] = await assess(tx, officer, assessed);
    await recordAudit(tx, officer, {
      act: "recommendations.recorded",
      subjectId: applicationId,
      results: recorded ? [recorded] : [],
    });
    return ok({ assessmentId: recorded?.assessmentId ?? "", name });
  });
}
