import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { desksOpenTo } from "./application-rules";
import { lockApplication, moveApplications, unitsOf } from "./application-steps";
import { judgedUnits } from "./unit-rules";

export type SelfAssess = {
  submissionKey: string;
  applicationId: string;
  version: number;
  /** The units that the candidate does not hold for mastered yet. */
  notYetUnits: string[];
};

export type SelfAssessRefusal =
  | "application-not-found"
  | "changed-meanwhile"
  | "not-possible-now"
  | "unit-not-in-scheme";

/** The candidate's own word on each unit of the scheme (FR.APL.02). BK in it keeps nobody from being assessed. */
export function selfAssess(
  officer: Officer,
  { submissionKey, applicationId, version, notYetUnits }: SelfAssess,
  today: Day,
): Promise<Result<{ name: string }, SelfAssessRefusal>> {
  return once<{ name: string }, SelfAssessRefusal>(officer, submissionKey, async (tx) => {
    const application = await lockApplication(tx, officer, applicationId, today);
    if (!application) return refused("application-not-found");
    if (application.version !== version) return refused("changed-meanwhile");
    if (!desksOpenTo(application.sides, application.state).includes("SELF_ASSESS")) return refused("not-possible-now");
    const units = await unitsOf(tx, application.schemeId, today);
    if (notYetUnits.some((asked) => !units.some(({ code }) => code === asked))) return refused("unit-not-in-scheme");

    const judged = judgedUnits(notYetUnits, units);
    await tx.assessmentApplication.update({
      where: { id: applicationId },
      data: { selfCompetentUnits: judged.competentUnits, selfNotYetUnits: judged.notYetUnits },
    });
    await moveApplications(tx, officer, [applicationId], { to: "SELF_ASSESSED", on: today });
    const notYet = judged.notYetUnits;
    await recordAudit(tx, officer, { act: "application.self-assessed", subjectId: applicationId, notYetUnits: notYet });
    return ok({ name: application.name });
  });
}
