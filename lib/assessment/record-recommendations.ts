import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import {
  type EnteredRecommendation,
  type Participant,
  type RecommendationRefusal,
  refusalOf,
} from "./recommendation-rules";
import { batchesAssessedBy } from "./visibility";

type Recommendations = { submissionKey: string; batchId: string; assessedOn: Day; results: EnteredRecommendation[] };
type Batch = { id: string; endsOn: Date; certificationBodyId: string; programme: { schemeId: string } };

/**
 * An assessor says K or BK of candidates of a batch, all of those given or none. Whoever is not named stays a candidate.
 * A recommendation moves no figure: the pleno decides, and the LSP issues.
 */
export function recordRecommendations(
  officer: Officer,
  { submissionKey, batchId, assessedOn, results }: Recommendations,
  today: Day,
): Promise<Result<{ recorded: number }, RecommendationRefusal>> {
  return once<{ recorded: number }, RecommendationRefusal>(officer, submissionKey, async (tx) => {
    const batch = await tx.batch.findFirst({
      where: { AND: [batchesAssessedBy(officer), { id: batchId }] },
      select: { id: true, endsOn: true, certificationBodyId: true, programme: { select: { schemeId: true } } },
    });
    if (!batch) return refused({ code: "batch-not-found" });

    const enrolments = await lockParticipants(tx, batch);
    const participants = new Map(enrolments.map((enrolment) => [enrolment.id, participantOf(enrolment)]));
    const refusal = refusalOf({ assessedOn, results }, { participants, today });
    if (refusal) return refused(refusal);

    const personOf = new Map(enrolments.map(({ id, personId }) => [id, personId]));
    const recorded = await tx.assessment.createManyAndReturn({
      data: results.map(({ enrolmentId, recommendation }) => ({
        personId: personOf.get(enrolmentId) ?? "",
        schemeId: batch.programme.schemeId,
        certificationBodyId: batch.certificationBodyId,
        enrolmentId,
        assessedOn: dateOf(assessedOn),
        recommendation,
        assessorId: officer.id,
      })),
      select: { id: true, recommendation: true },
    });
    await recordAudit(tx, officer, {
      act: "recommendations.recorded",
      subjectId: batch.id,
      results: recorded.map(({ id, recommendation }) => ({ assessmentId: id, recommendation })),
    });
    return ok({ recorded: recorded.length });
  });
}

/**
 * Of two forms at once the second waits here, then sees what the first recorded. The people are locked and not only the
 * batch, since somebody may have completed two courses of one scheme.
 */
async function lockParticipants(tx: Transaction, { id: batchId, endsOn, programme }: Batch) {
  await tx.$queryRaw`
    SELECT id FROM people WHERE id IN (SELECT person_id FROM enrolments WHERE batch_id = ${batchId}::uuid)
     ORDER BY id FOR NO KEY UPDATE`;
  const ofThisCourse = {
    OR: [{ enrolment: { batchId } }, { schemeId: programme.schemeId, assessedOn: { gte: endsOn } }],
  };
  return tx.enrolment.findMany({
    where: { batchId },
    select: {
      id: true,
      personId: true,
      result: { select: { outcome: true, recordedFor: true } },
      person: { select: { name: true, assessments: { where: ofThisCourse, select: { id: true } } } },
    },
  });
}

function participantOf({ result, person }: Awaited<ReturnType<typeof lockParticipants>>[number]): Participant {
  const completedOn = result?.outcome === "COMPLETED" ? dayOf(result.recordedFor) : null;
  return { name: person.name, completedOn, assessed: person.assessments.length > 0 };
}
