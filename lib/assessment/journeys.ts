import type { Day } from "@/lib/calendar/day";
import { Prisma } from "@/lib/db/database";
import type { TrainingOutcome } from "@/lib/db/generated/enums";
import type { ApplicationState } from "./candidate-states";
import type { Competence } from "./competence";
import { type Journey, type Standing, standingOf } from "./standing";

export type JourneyRow = {
  personId: string;
  schemeId: string;
  scheme: string;
  /** The LSP that assesses; null while only a seat is asked for. */
  body: string | null;
  batch: string | null;
  centre: string | null;
  askedOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  outcome: TrainingOutcome | null;
  resultOn: Day | null;
  applicationId: string | null;
  state: ApplicationState | null;
  steppedOn: Day | null;
  scheduledOn: Day | null;
  venue: string | null;
  assessmentId: string | null;
  assessedOn: Day | null;
  decision: Competence | null;
  decidedOn: Day | null;
  filedOn: Day | null;
  appealOutcome: Competence | null;
  outcomeOn: Day | null;
  certifiedOn: Day | null;
  certificateNumber: string | null;
};

/** One row for each way, given those of `ways`: person, request, enrolment, application and assessment, each or null. */
export const journeysOf = (ways: Prisma.Sql) => Prisma.sql`
  WITH ways AS (${ways})
  SELECT ways.person_id AS "personId", scheme.id AS "schemeId", scheme.title AS scheme, body.name AS body,
         batch.title AS batch, centre.name AS centre,
         (request.requested_at AT TIME ZONE 'Asia/Jakarta')::date::text AS "askedOn",
         CASE WHEN request.id IS NULL THEN batch.starts_on::text END AS "startsOn",
         CASE WHEN request.id IS NULL THEN batch.ends_on::text END AS "endsOn",
         result.outcome::text, result.recorded_for::text AS "resultOn",
         application.id AS "applicationId", application.state::text, step.happened_on::text AS "steppedOn",
         application.scheduled_on::text AS "scheduledOn", venue.name AS venue,
         assessment.id AS "assessmentId", assessment.assessed_on::text AS "assessedOn",
         decision.decision::text, decision.decided_on::text AS "decidedOn",
         appeal.filed_on::text AS "filedOn", appeal.outcome::text AS "appealOutcome",
         appeal.outcome_on::text AS "outcomeOn", certificate.valid_from::text AS "certifiedOn",
         certificate.number AS "certificateNumber"
    FROM ways
    LEFT JOIN seat_requests request ON request.id = ways.request_id
    LEFT JOIN enrolments enrolment ON enrolment.id = ways.enrolment_id
    LEFT JOIN batches batch ON batch.id = coalesce(request.batch_id, enrolment.batch_id)
    LEFT JOIN training_centres centre ON centre.id = batch.centre_id
    LEFT JOIN programmes programme ON programme.id = batch.programme_id
    LEFT JOIN training_results result ON result.enrolment_id = enrolment.id
    LEFT JOIN assessment_applications application ON application.id = ways.application_id
    LEFT JOIN assessment_venues venue ON venue.id = application.venue_id
    LEFT JOIN LATERAL (SELECT happened_on FROM application_steps WHERE application_id = application.id
                        ORDER BY number DESC LIMIT 1) step ON true
    LEFT JOIN assessments assessment ON assessment.id = ways.assessment_id
    LEFT JOIN assessment_decisions decision ON decision.assessment_id = assessment.id
    LEFT JOIN assessment_appeals appeal ON appeal.assessment_id = assessment.id
    LEFT JOIN certificates certificate ON certificate.assessment_id = assessment.id
    JOIN schemes scheme ON scheme.id = coalesce(assessment.scheme_id, application.scheme_id, programme.scheme_id)
    LEFT JOIN certification_bodies body
      ON body.id = coalesce(assessment.certification_body_id, application.certification_body_id, batch.certification_body_id)`;

/** Every way of these people: seats asked for, courses with what followed, and what came without a course. */
export const waysOf = (people: string[]) => Prisma.sql`
  SELECT person_id, id AS request_id, NULL::uuid AS enrolment_id, NULL::uuid AS application_id, NULL::uuid AS assessment_id
    FROM seat_requests WHERE person_id = ANY(${people}::uuid[]) AND state IN ('REGISTERED', 'WAITLISTED')
   UNION ALL
  SELECT enrolment.person_id, NULL, enrolment.id, coalesce(assessment.application_id, application.id), assessment.id
    FROM enrolments enrolment
    LEFT JOIN assessments assessment ON assessment.enrolment_id = enrolment.id
    LEFT JOIN LATERAL (SELECT id FROM assessment_applications WHERE enrolment_id = enrolment.id
                        ORDER BY id DESC LIMIT 1) application ON true
   WHERE enrolment.person_id = ANY(${people}::uuid[])
   UNION ALL
  SELECT application.person_id, NULL, NULL, application.id, assessment.id
    FROM assessment_applications application
    LEFT JOIN assessments assessment ON assessment.application_id = application.id
   WHERE application.person_id = ANY(${people}::uuid[]) AND application.enrolment_id IS NULL
   UNION ALL
  SELECT person_id, NULL, NULL, NULL, id FROM assessments
   WHERE person_id = ANY(${people}::uuid[]) AND enrolment_id IS NULL AND application_id IS NULL`;

export function standingOfRow(row: JourneyRow, today: Day): Standing | null {
  const { askedOn, startsOn, endsOn, outcome, resultOn, state, steppedOn, assessedOn, decision, decidedOn } = row;
  const journey: Journey = {
    ...{ askedOn, assessedOn, certifiedOn: row.certifiedOn },
    course: startsOn && endsOn && { startsOn, endsOn },
    result: outcome && resultOn && { outcome, on: resultOn },
    application: state && steppedOn && { state, since: steppedOn },
    decision: decision && decidedOn && { decision, decidedOn },
    appeal: row.filedOn && { outcome: row.appealOutcome, filedOn: row.filedOn, outcomeOn: row.outcomeOn },
  };
  return standingOf(journey, today);
}
