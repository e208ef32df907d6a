import type { Client } from "pg";
import type { Day } from "@/lib/calendar/day";
import { daysOf, type FreshBatch } from "./batches";
import { prepared } from "./prepared";
import { timed } from "./statistics";

const results = `
  INSERT INTO training_results (enrolment_id, outcome, attendance_percent, recorded_for, recorded_by_id)
  SELECT enrolment, 'COMPLETED', 100, $2, $3 FROM unnest($1::uuid[]) enrolment`;
const assessments = `
  INSERT INTO assessments (id, person_id, scheme_id, certification_body_id, enrolment_id, assessed_on, recommendation, assessor_id)
  SELECT gen_random_uuid(), person_id, $2, $3, id, $4, 'COMPETENT', $5 FROM enrolments WHERE id = ANY($1::uuid[])
  RETURNING id`;
const decisions = `
  INSERT INTO assessment_decisions (assessment_id, assessor_id, decision, decided_on, decided_by_id)
  SELECT assessment, $2, 'COMPETENT', $3, $4 FROM unnest($1::uuid[]) assessment`;
const certificates = `
  INSERT INTO certificates (id, number, person_id, holder_name, scheme_id, certification_body_id, assessment_id, valid_from, valid_to)
  SELECT gen_random_uuid(), 'bench ' || assessment.id, person.id, person.name, scheme_id, certification_body_id,
         assessment.id, $2::date, $2::date + 1094
    FROM assessments assessment JOIN people person ON person.id = person_id WHERE assessment.id = ANY($1::uuid[])`;

/** The rows of a batch and nothing else: four prepared statements on one connection, each committed. Milliseconds. */
export async function writeFloor(client: Client, batch: FreshBatch, today: Day): Promise<number> {
  const { team, enrolmentIds, schemeId } = batch;
  const { endsOn, assessedOn, decidedOn, issuedOn } = daysOf(today);
  const insert = (text: string, values: unknown[]) => prepared<{ id: string }>(client, text, values);
  const [milliseconds] = await timed(async () => {
    await insert(results, [enrolmentIds, endsOn, team.trainer.id]);
    const assessed = [enrolmentIds, schemeId, team.certificationBodyId, assessedOn, team.assessor.id];
    const ids = (await insert(assessments, assessed)).rows.map(({ id }) => id);
    await insert(decisions, [ids, team.assessor.id, decidedOn, team.office.id]);
    await insert(certificates, [ids, issuedOn]);
  });
  return milliseconds;
}
