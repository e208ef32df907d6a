import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { ApplicationPurpose } from "@/lib/db/generated/enums";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { desksOpenTo, longestEvidence } from "./application-rules";
import { lockApplication } from "./application-steps";

export type EditApplication = {
  submissionKey: string;
  applicationId: string;
  version: number;
  purpose: ApplicationPurpose;
  evidence: string;
};

export type EditApplicationRefusal =
  | "application-not-found"
  | "changed-meanwhile"
  | "not-possible-now"
  | "text-too-long";

/** The candidate's side completes a draft, or one that came back. */
export function editApplication(
  officer: Officer,
  { submissionKey, applicationId, version, purpose, ...typed }: EditApplication,
  today: Day,
): Promise<Result<{ name: string }, EditApplicationRefusal>> {
  return once<{ name: string }, EditApplicationRefusal>(officer, submissionKey, async (tx) => {
    const application = await lockApplication(tx, officer, applicationId, today);
    if (!application) return refused("application-not-found");
    if (application.version !== version) return refused("changed-meanwhile");
    if (!desksOpenTo(application.sides, application.state).includes("EDIT")) return refused("not-possible-now");
    const evidence = typed.evidence.trim();
    if (evidence.length > longestEvidence) return refused("text-too-long");

    const fields = [
      ...(purpose === application.purpose ? [] : ["purpose"]),
      ...(evidence === application.evidence ? [] : ["evidence"]),
    ];
    if (fields.length > 0) {
      const data = { purpose, evidence, version: { increment: 1 } };
      await tx.assessmentApplication.update({ where: { id: applicationId }, data });
      await recordAudit(tx, officer, { act: "application.changed", subjectId: applicationId, fields });
    }
    return ok({ name: application.name });
  });
}
