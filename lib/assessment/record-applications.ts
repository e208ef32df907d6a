import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { longestEvidence, scheduleRefusal } from "./application-rules";
import { moveApplications, openApplications, unitsOf } from "./application-steps";
import {
  type Applying,
  type BatchApplicationRefusal,
  type EnteredApplication,
  papersProblem,
  rowProblems,
} from "./batch-application-rules";
import { openStates } from "./candidate-states";
import { planOf, type Schedule, setSchedule } from "./schedule-assessment";
import { judgedUnits } from "./unit-rules";
import { batchesDecidedBy } from "./visibility";

export type RecordApplications = {
  submissionKey: string;
  batchId: string;
  /** The day on which FR.APL.01 and FR.APL.02 were handed in and found complete. */
  receivedOn: Day;
  /** What is enclosed in each, a line each. */
  evidence: string;
  results: EnteredApplication[];
  /** Where, when and by whom they are assessed, if that is known by now. */
  schedule: Schedule | null;
};

type Recorded = { recorded: number; scheduled: number };
type Batch = { id: string; endsOn: Date; certificationBodyId: string; programme: { schemeId: string } };

/**
 * FR.APL.01 and FR.APL.02 of the participants of a batch, checked and self-assessed, and if wanted their place, day and
 * assessor: all of those given or none.
 */
export function recordApplications(
  officer: Officer,
  { submissionKey, batchId, results, schedule, ...papers }: RecordApplications,
  today: Day,
): Promise<Result<Recorded, BatchApplicationRefusal>> {
  return once<Recorded, BatchApplicationRefusal>(officer, submissionKey, async (tx) => {
    const batch = await tx.batch.findFirst({
      where: { AND: [batchesDecidedBy(officer), { id: batchId }] },
      select: { id: true, endsOn: true, certificationBodyId: true, programme: { select: { schemeId: true } } },
    });
    if (!batch) return refused({ code: "batch-not-found" });
    const evidence = papers.evidence.trim();
    const asked = { ...papers, evidence, count: results.length };
    const ofPapers = papersProblem(asked, { today, longest: longestEvidence });
    if (ofPapers) return refused(ofPapers);

    const participants = await lockApplying(tx, batch);
    const units = await unitsOf(tx, batch.programme.schemeId, today);
    const rows = rowProblems(results, { participants, units, schedules: schedule !== null });
    if (rows.length > 0) return refused({ code: "rows-refused", rows });
    const ofSchedule = schedule && scheduleRefusal({ states: [], ...(await planOf(tx, officer, schedule)) });
    if (ofSchedule && ofSchedule !== "not-possible-now") return refused({ code: ofSchedule });

    const underWay = results.flatMap(({ enrolmentId }) => participants.get(enrolmentId)?.applicationId ?? []);
    const fresh = results.flatMap(({ enrolmentId, notYetUnits = [] }) => {
      const { personId, applicationId } = participants.get(enrolmentId) ?? { personId: "", applicationId: null };
      return applicationId ? [] : [{ id: randomUUID(), personId, enrolmentId, ...judgedUnits(notYetUnits, units) }];
    });
    await openAll(tx, officer, batch, fresh, { evidence, receivedOn: papers.receivedOn });
    const applications = [...underWay, ...fresh.map(({ id }) => id)];
    if (schedule) await setSchedule(tx, officer, applications, schedule, today);

    const of = { subjectId: batchId, applications };
    if (fresh.length > 0)
      await recordAudit(tx, officer, { act: "applications.recorded", ...of, receivedOn: papers.receivedOn });
    if (schedule) await recordAudit(tx, officer, { act: "assessments.scheduled", ...of, ...schedule });
    return ok({ recorded: fresh.length, scheduled: schedule ? applications.length : 0 });
  });
}

type Fresh = {
  id: string;
  personId: string;
  enrolmentId: string;
  competentUnits: string[];
  notYetUnits: string[];
};

async function openAll(
  tx: Transaction,
  officer: Officer,
  { certificationBodyId, programme }: Batch,
  fresh: Fresh[],
  { evidence, receivedOn }: { evidence: string; receivedOn: Day },
) {
  if (fresh.length === 0) return;
  const common = { schemeId: programme.schemeId, certificationBodyId, cooperativeId: null, evidence };
  const ids = fresh.map(({ id }) => id);
  await openApplications(
    tx,
    officer,
    fresh.map(({ id, personId, enrolmentId }) => ({
      ...{ id, personId, enrolmentId, ...common },
      ...({ purpose: "CERTIFICATION", state: "SUBMITTED" } as const),
    })),
    receivedOn,
  );
  await moveApplications(tx, officer, ids, { to: "VERIFIED", on: receivedOn });
  const judged = fresh.map(({ id, competentUnits, notYetUnits }) => ({ id, competentUnits, notYetUnits }));
  await tx.$executeRaw`
    UPDATE assessment_applications application
       SET self_competent_units = ARRAY(SELECT jsonb_array_elements_text(judged."competentUnits")),
           self_not_yet_units = ARRAY(SELECT jsonb_array_elements_text(judged."notYetUnits"))
      FROM jsonb_to_recordset(${JSON.stringify(judged)}::jsonb)
           judged(id uuid, "competentUnits" jsonb, "notYetUnits" jsonb)
     WHERE application.id = judged.id`;
  await moveApplications(tx, officer, ids, { to: "SELF_ASSESSED", on: receivedOn });
}

type Row = Applying & { id: string; personId: string; applicationId: string | null };

/** Of two forms at once the second waits here, then sees what the first recorded. */
async function lockApplying(tx: Transaction, { id: batchId, endsOn, certificationBodyId, programme }: Batch) {
  await tx.$queryRaw`
    SELECT id FROM people WHERE id IN (SELECT person_id FROM enrolments WHERE batch_id = ${batchId}::uuid)
     ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT id FROM assessment_applications
     WHERE person_id IN (SELECT person_id FROM enrolments WHERE batch_id = ${batchId}::uuid)
       AND state = ANY(${openStates}::application_state[])
     ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT enrolment.id, enrolment.person_id AS "personId", person.name,
           coalesce(result.outcome = 'COMPLETED', false) AS completed,
           EXISTS (SELECT FROM assessments assessment
                    WHERE assessment.person_id = enrolment.person_id
                      AND (assessment.enrolment_id = enrolment.id
                           OR assessment.scheme_id = ${programme.schemeId}::uuid AND assessment.assessed_on >= ${endsOn}::date))
             AS assessed,
           application.id AS "applicationId", application.state::text
      FROM enrolments enrolment
      JOIN people person ON person.id = enrolment.person_id
      LEFT JOIN training_results result ON result.enrolment_id = enrolment.id
      LEFT JOIN assessment_applications application
        ON application.person_id = enrolment.person_id AND application.scheme_id = ${programme.schemeId}::uuid
       AND application.certification_body_id = ${certificationBodyId}::uuid
       AND application.state = ANY(${openStates}::application_state[])
     WHERE enrolment.batch_id = ${batchId}::uuid`;
  return new Map(rows.map(({ id, ...applying }) => [id, applying]));
}
