import { lifeRows } from "@/lib/certificates/life-rows";
import { Prisma, type Transaction } from "@/lib/db/database";
import type { GateFacts, Requirement } from "./may-manage";

/** What the gate looks at of one person, whatever the post. Days leave the database as "2026-11-22". */
export type PersonFacts = Pick<GateFacts, "trainings" | "assessments"> & {
  certificates: (GateFacts["certificates"][number] & { number: string; scheme: string })[];
};

/** A row for a query to take apart: the facts of one person as JSON, read through the indexes on the person. */
export const personFacts = (personId: Prisma.Sql) => Prisma.sql`
  jsonb_build_object(
    'certificates', coalesce((
      SELECT jsonb_agg(jsonb_build_object(
               'schemeId', certificate.scheme_id, 'scheme', scheme.title, 'number', certificate.number, ${lifeRows}))
        FROM certificates certificate
        JOIN schemes scheme ON scheme.id = certificate.scheme_id
       WHERE certificate.person_id = ${personId}), '[]'),
    'trainings', coalesce((
      SELECT jsonb_agg(jsonb_build_object('schemeId', programme.scheme_id, 'completedOn', result.recorded_for))
        FROM enrolments enrolment
        JOIN training_results result ON result.enrolment_id = enrolment.id AND result.outcome = 'COMPLETED'
        JOIN batches batch ON batch.id = enrolment.batch_id
        JOIN programmes programme ON programme.id = batch.programme_id
       WHERE enrolment.person_id = ${personId}), '[]'),
    'assessments', coalesce((
      SELECT jsonb_agg(jsonb_build_object('schemeId', assessment.scheme_id, 'assessedOn', assessment.assessed_on,
                                          'decision', decision.decision, 'decidedOn', decision.decided_on))
        FROM assessments assessment
        LEFT JOIN assessment_decisions decision ON decision.assessment_id = assessment.id
       WHERE assessment.person_id = ${personId}), '[]'))`;

/** Every requirement there is; they are few. */
export const allRequirements = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'position', requirement."position", 'validFrom', requirement.valid_from, 'validTo', requirement.valid_to,
            'schemeIds', (SELECT coalesce(jsonb_agg(scheme_id), '[]') FROM requirement_schemes
                           WHERE requirement_id = requirement.id))), '[]')
     FROM requirements requirement)`;

/** A step: for a person already found in scope. */
export async function readFacts(
  tx: Pick<Transaction, "$queryRaw">,
  personId: string,
): Promise<{ facts: PersonFacts; requirements: Requirement[] }> {
  const [row] = await tx.$queryRaw<{ facts: PersonFacts; requirements: Requirement[] }[]>`
    SELECT ${personFacts(Prisma.sql`${personId}::uuid`)} AS facts, ${allRequirements} AS requirements`;
  if (!row) throw new Error("A select without a table has one row.");
  return row;
}

/** The facts of a person and a post, as the gate asks for them. */
export const gateFacts = (
  facts: PersonFacts,
  requirements: Requirement[],
  post: Pick<GateFacts, "position" | "terms">,
): GateFacts => ({ ...facts, ...post, requirements });
