import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type DecisionRefusal, type EnteredDecision, refusalOf } from "./decision-rules";
import { batchesDecidedBy } from "./visibility";

type Decisions = { submissionKey: string; batchId: string; decidedOn: Day; results: EnteredDecision[] };

/**
 * The pleno confirms or changes what assessors recommended in a batch, all of those given or none. Whoever is not named
 * stays undecided. A decision moves no figure yet: the certificate does.
 */
export function recordDecisions(
  officer: Officer,
  { submissionKey, batchId, decidedOn, results }: Decisions,
  today: Day,
): Promise<Result<{ recorded: number }, DecisionRefusal>> {
  return once<{ recorded: number }, DecisionRefusal>(officer, submissionKey, async (tx) => {
    const batch = await tx.batch.findFirst({
      where: { AND: [batchesDecidedBy(officer), { id: batchId }] },
      select: { id: true },
    });
    if (!batch) return refused({ code: "batch-not-found" });

    const assessments = await lockAssessments(tx, batchId);
    const candidates = new Map(
      assessments.map(({ id, person, assessedOn, assessorId, decision }) => [
        id,
        { name: person.name, assessedOn: dayOf(assessedOn), assessorId, decided: decision !== null },
      ]),
    );
    const refusal = refusalOf({ decidedOn, results }, { candidates, decidedById: officer.id, today });
    if (refusal) return refused(refusal);

    await tx.assessmentDecision.createMany({
      data: results.map(({ assessmentId, decision }) => ({
        assessmentId,
        assessorId: candidates.get(assessmentId)?.assessorId ?? "",
        decision,
        decidedOn: dateOf(decidedOn),
        decidedById: officer.id,
      })),
    });
    await recordAudit(tx, officer, {
      act: "decisions.recorded",
      subjectId: batchId,
      results: results.map(({ assessmentId, decision }) => ({ assessmentId, decision })),
    });
    return ok({ recorded: results.length });
  });
}

/** Of two plenos at once the second waits here, then sees what the first decided. */
async function lockAssessments(tx: Transaction, batchId: string) {
  await tx.$queryRaw`
    SELECT assessment.id FROM assessments assessment JOIN enrolments enrolment ON enrolment.id = assessment.enrolment_id
     WHERE enrolment.batch_id = ${batchId}::uuid ORDER BY assessment.id FOR NO KEY UPDATE OF assessment`;
  return tx.assessment.findMany({
    where: { enrolment: { batchId } },
    select: {
      id: true,
      assessedOn: true,
      assessorId: true,
      person: { select: { name: true } },
      decision: { select: { assessmentId: true } },
    },
  });
}
