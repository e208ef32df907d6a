import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type StageOrderRefusal, type StepStage, stageRefusal } from "./formation-rules";
import { lockKept, readStages } from "./lock-kept";

export type FormationStepEntry = {
  submissionKey: string;
  cooperativeId: string;
  stage: StepStage;
  /** Of the step as it was shown; 0 where there was none. */
  version: number;
  reachedOn: Day;
  /** Of the stage DEED_SIGNED only. */
  deed?: { number: string | null; notary: string | null };
};

export type FormationStepRefusal = "cooperative-not-found" | "changed-meanwhile" | StageOrderRefusal;

/** A stage of the formation gets its day, or another one; the deed its number and notary along with it. */
export function recordFormationStep(
  officer: Officer,
  { submissionKey, cooperativeId, stage, version, reachedOn, deed }: FormationStepEntry,
  today: Day,
): Promise<Result<{ stage: StepStage }, FormationStepRefusal>> {
  return once<{ stage: StepStage }, FormationStepRefusal>(officer, submissionKey, async (tx) => {
    const cooperative = await lockKept(tx, officer, cooperativeId);
    if (!cooperative) return refused("cooperative-not-found");
    const id = { cooperativeId, stage };
    const current = await tx.formationStep.findUnique({ where: { cooperativeId_stage: id } });
    if ((current?.version ?? 0) !== version) return refused("changed-meanwhile");
    const reached = await readStages(tx, cooperativeId, cooperative.legalEntityOn);
    const refusal = stageRefusal({ stage, reachedOn }, reached, today);
    if (refusal) return refused(refusal);

    const entered = {
      reachedOn: dateOf(reachedOn),
      enteredById: officer.id,
      ...(stage === "DEED_SIGNED" && deed && { deedNumber: deed.number, notary: deed.notary }),
    };
    await tx.formationStep.upsert({
      where: { cooperativeId_stage: id },
      create: { ...id, ...entered },
      update: { ...entered, enteredAt: new Date(), version: { increment: 1 } },
    });
    await recordAudit(tx, officer, { act: "cooperative.stage-recorded", subjectId: cooperativeId, stage, reachedOn });
    return ok({ stage });
  });
}
