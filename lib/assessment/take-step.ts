import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type PlainStep, type StepRefusal, stepRefusal } from "./application-rules";
import { lockApplication, moveApplications } from "./application-steps";

export type TakeStep = {
  submissionKey: string;
  applicationId: string;
  version: number;
  to: PlainStep;
  /** Why it is returned or cancelled. */
  remark: string;
};

export type TakeStepRefusal = "application-not-found" | "changed-meanwhile" | StepRefusal;

/** Sends, returns, accepts, signs for or ends an application: the steps that take no more than a word. */
export function takeStep(
  officer: Officer,
  { submissionKey, applicationId, version, to, remark }: TakeStep,
  today: Day,
): Promise<Result<{ name: string; state: PlainStep }, TakeStepRefusal>> {
  return once<{ name: string; state: PlainStep }, TakeStepRefusal>(officer, submissionKey, async (tx) => {
    const application = await lockApplication(tx, officer, applicationId, today);
    if (!application) return refused("application-not-found");
    if (application.version !== version) return refused("changed-meanwhile");
    const said = tidied(remark);
    const refusal = stepRefusal({ to, remark: said }, application, { sides: application.sides, today });
    if (refusal) return refused(refusal);

    await moveApplications(tx, officer, [applicationId], { to, on: today, remark: said });
    await recordAudit(tx, officer, {
      ...{ act: "application.moved", subjectId: applicationId, state: to },
      ...(said && { remark: said }),
    });
    return ok({ name: application.name, state: to });
  });
}

const tidied = (text: string) => text.trim().replace(/\s+/g, " ");
