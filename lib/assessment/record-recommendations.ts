import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Prisma, Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { moveApplications, unitsOf } from "./application-steps";
import { openStates } from "./candidate-states";
import {
  type EnteredRecommendation,
  type OpenApplication,
  type Participant,
  type RecommendationRefusal,
  refusalOf,
} from "./recommendation-rules";
import { judgedUnits } from "./unit-rules";
import { batchesAssessedBy } from "./visibility";

type Recommendations = {
  submissionKey: string;
  batchId: string;
  assessedOn: Day;
  /** FR.AK.01 was signed by those of whom it is not recorded yet. */
  consent?: boolean;
  results: EnteredRecommendation[];
};
type Batch = { id: string; endsOn: Date; certificationBodyId: string; programme: { schemeId: string } };

/**
 * An assessor says K or BK of candidates of a batch, all of those given or none. Whoever is not named stays a candidate.
 * A recommendation moves no figure: the pleno decides, and the LSP issues.
 */
export function recordRecommendations(
  officer: Officer,
  { submissionKey, batchId, assessedOn, consent = false, results }: Recommendations,
  today: Day,
): Promise<Result<{ recorded: number }, RecommendationRefusal>> {
  return once<{ recorded: number }, RecommendationRefusal>(officer, submissionKey, async (tx) => {
    const batch = await tx.batch.findFirst({
      where: { AND: [batchesAssessedBy(officer), { id: batchId }] },
      select: { id: true, endsOn: true, certificationBodyId: true, programme: { select: { schemeId: true } } },
    });
    if (!batch) return refused({ code: "batch-not-found" });

    const participants = await lockParticipants(tx, batch);
    const units = await unitsOf(tx, batch.programme.schemeId, assessedOn);
    const facts = { participants, units, assessorId: officer.id, consent, today };
    const refusal = refusalOf({ assessedOn, results }, facts);
    if (refusal) return refused(refusal);

    const rows = results.map(({ enrolmentId, recommendation, notYetUnits = [] }) => {
      const participant = participants.get(enrolmentId);
      return {
        personId: participant?.personId ?? "",
        applicationId: participant?.application?.id ?? null,
        ...{ enrolmentId, recommendation, ...judgedUnits(notYetUnits, units) },
      };
    });
    const applications = results.flatMap(({ enrolmentId }) => participants.get(enrolmentId)?.application ?? []);
    const { certificationBodyId, programme } = batch;
    const assessed = { schemeId: programme.schemeId, certificationBodyId, assessedOn };
    const recorded = await assess(tx, officer, { ...assessed, rows, applications });
    await recordAudit(tx, officer, { act: "recommendations.recorded", subjectId: batch.id, results: recorded });
    return ok({ recorded: recorded.length });
  });
}

type Assessed = {
  schemeId: string;
  certificationBodyId: string;
  assessedOn: Day;
  rows: Pick<
    Prisma.AssessmentCreateManyInput,
    "personId" | "enrolmentId" | "applicationId" | "recommendation" | "competentUnits" | "notYetUnits"
  >[];
  applications: Pick<OpenApplication, "id" | "state">[];
};

/** A step that has seen the rules: the assessments, and the applications that they were made on moved up to them. */
export async function assess(tx: Transaction, officer: Officer, { rows, applications, assessedOn, ...of }: Assessed) {
  const idsIn = (state: OpenApplication["state"]) => applications.flatMap((it) => (it.state === state ? it.id : []));
  await moveApplications(tx, officer, idsIn("SCHEDULED"), { to: "PRE_ASSESSED", on: assessedOn });
  const all = [...idsIn("SCHEDULED"), ...idsIn("PRE_ASSESSED")];
  await moveApplications(tx, officer, all, { to: "ASSESSED", on: assessedOn });
  const recorded = await tx.assessment.createManyAndReturn({
    data: rows.map((row) => ({ ...row, ...of, assessedOn: dateOf(assessedOn), assessorId: officer.id })),
    select: { id: true, recommendation: true, notYetUnits: true },
  });
  return recorded.map(({ id, recommendation, notYetUnits }) => ({
    ...{ assessmentId: id, recommendation },
    ...(notYetUnits.length > 0 && { notYetUnits }),
  }));
}

type Row = Omit<Participant, "application"> & { id: string; personId: string } & {
  applicationId: string | null;
  state: OpenApplication["state"];
  assessorId: string | null;
  scheduledOn: Day | null;
};

/**
 * A step: of two forms at once the second waits here, then sees what the first recorded. The people are locked and not only the
 * batch, since somebody may have completed two courses of one scheme.
 */
export async function lockParticipants(tx: Transaction, batch: Batch) {
  await tx.$queryRaw`
    SELECT id FROM people WHERE id IN (SELECT person_id FROM enrolments WHERE batch_id = ${batch.id}::uuid)
     ORDER BY id FOR NO KEY UPDATE`;
  const participants = await readParticipants(tx, batch);
  const applications = [...participants.values()].flatMap(({ application }) => application?.id ?? []);
  if (applications.length === 0) return participants;
  // An application moves without its person being locked, so those met are held as well and then looked at again.
  await tx.$queryRaw`
    SELECT id FROM assessment_applications WHERE id = ANY(${applications}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return readParticipants(tx, batch);
}

/** The same without holding anybody: what there is to look at. */
export async function readParticipants(
  tx: Transaction,
  { id: batchId, endsOn, certificationBodyId, programme }: Batch,
) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT enrolment.id, enrolment.person_id AS "personId", person.name,
           CASE WHEN result.outcome = 'COMPLETED' THEN result.recorded_for::text END AS "completedOn",
           EXISTS (SELECT FROM assessments assessment
                    WHERE assessment.person_id = enrolment.person_id
                      AND (assessment.enrolment_id = enrolment.id
                           OR assessment.scheme_id = ${programme.schemeId}::uuid AND assessment.assessed_on >= ${endsOn}::date))
             AS assessed,
           application.id AS "applicationId", application.state::text, application.assessor_id AS "assessorId",
           application.scheduled_on::text AS "scheduledOn"
      FROM enrolments enrolment
      JOIN people person ON person.id = enrolment.person_id
      LEFT JOIN training_results result ON result.enrolment_id = enrolment.id
      LEFT JOIN assessment_applications application
        ON application.person_id = enrolment.person_id AND application.scheme_id = ${programme.schemeId}::uuid
       AND application.certification_body_id = ${certificationBodyId}::uuid
       AND application.state = ANY(${openStates}::application_state[])
     WHERE enrolment.batch_id = ${batchId}::uuid`;
  return new Map(
    rows.map(({ id, applicationId, state, assessorId, scheduledOn, ...participant }) => {
      const application = applicationId === null ? null : { id: applicationId, state, assessorId, scheduledOn };
      return [id, { ...participant, application }];
    }),
  );
}
