import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { queuesVisibleTo } from "./visibility";

/** The stations of an LSP's work: to be assessed, to be decided, to be certified. */
export const stations = ["ASSESSMENT", "DECISION", "CERTIFICATE"] as const;
export type Station = (typeof stations)[number];

export type WaitingBatch = {
  batchId: string;
  title: string;
  centre: string;
  scheme: string;
  /** Candidates of the batch who wait here. */
  waiting: number;
  /** The day since which the first of them has. */
  since: Day;
};
export type Queue = {
  station: Station;
  batches: WaitingBatch[];
  totalBatches: number;
  totalWaiting: number;
  readAt: Date;
};

/*
 * Who waits where. A candidate completed the course and was not assessed for its scheme since; an assessment waits for
 * the pleno until it is decided; a decision of K waits until there is a certificate.
 */
const waitingAt: Record<Station, Prisma.Sql> = {
  ASSESSMENT: Prisma.sql`
    SELECT batch.id AS batch_id, result.recorded_for AS since
      FROM batches batch
      JOIN programmes programme ON programme.id = batch.programme_id
      JOIN enrolments enrolment ON enrolment.batch_id = batch.id
      JOIN training_results result ON result.enrolment_id = enrolment.id AND result.outcome = 'COMPLETED'
     WHERE batch.certification_body_id = asked.id
       AND NOT EXISTS (SELECT FROM assessments assessment WHERE assessment.enrolment_id = enrolment.id)
       AND NOT EXISTS (
         SELECT FROM assessments assessment
          WHERE assessment.person_id = enrolment.person_id AND assessment.scheme_id = programme.scheme_id
            AND assessment.assessed_on >= batch.ends_on)`,
  DECISION: Prisma.sql`
    SELECT enrolment.batch_id, assessment.assessed_on AS since
      FROM assessments assessment
      JOIN enrolments enrolment ON enrolment.id = assessment.enrolment_id
     WHERE assessment.certification_body_id = asked.id
       AND NOT EXISTS (SELECT FROM assessment_decisions decision WHERE decision.assessment_id = assessment.id)`,
  CERTIFICATE: Prisma.sql`
    SELECT enrolment.batch_id, decision.decided_on AS since
      FROM assessments assessment
      JOIN enrolments enrolment ON enrolment.id = assessment.enrolment_id
      JOIN assessment_decisions decision ON decision.assessment_id = assessment.id AND decision.decision = 'COMPETENT'
     WHERE assessment.certification_body_id = asked.id
       AND NOT EXISTS (SELECT FROM certificates certificate WHERE certificate.assessment_id = assessment.id)`,
};

type Totals = { totalBatches: number; totalWaiting: number; readAt: Date };
type Row = Totals & (WaitingBatch | { batchId: null });

export type QueueAsked = {
  certificationBodyId: string;
  station: Station;
  limit: number;
  /** The last batch of the page before. */
  after?: { since: Day; batchId: string };
};

/**
 * The batches that wait at one station of an LSP, the longest waiting first, with the totals of the station. Null when
 * this officer has no business there.
 */
export async function findQueue(
  officer: Officer,
  { certificationBodyId, station, limit, after }: QueueAsked,
): Promise<Queue | null> {
  const visible = await database.certificationBody.findFirst({
    where: { AND: [queuesVisibleTo(officer), { id: certificationBodyId }] },
    select: { id: true },
  });
  if (!visible) return null;
  const later = after
    ? Prisma.sql`(queued.since, queued.batch_id) > (${after.since}::date, ${after.batchId}::uuid)`
    : Prisma.sql`TRUE`;
  const rows = await database.$queryRaw<Row[]>`
    WITH asked AS (SELECT ${certificationBodyId}::uuid AS id), queued AS MATERIALIZED (
      SELECT waiting.batch_id, count(*)::int AS waiting, min(waiting.since) AS since
        FROM asked CROSS JOIN LATERAL (${waitingAt[station]}) waiting GROUP BY waiting.batch_id
    ), totals AS (
      SELECT count(*)::int AS "totalBatches", coalesce(sum(waiting), 0)::int AS "totalWaiting",
             statement_timestamp() AS "readAt" FROM queued
    )
    SELECT totals.*, page.* FROM totals LEFT JOIN LATERAL (
      SELECT queued.batch_id AS "batchId", batch.title, centre.name AS centre, scheme.title AS scheme, queued.waiting,
             queued.since::text
        FROM queued
        JOIN batches batch ON batch.id = queued.batch_id
        JOIN training_centres centre ON centre.id = batch.centre_id
        JOIN programmes programme ON programme.id = batch.programme_id
        JOIN schemes scheme ON scheme.id = programme.scheme_id
       WHERE ${later}
       ORDER BY queued.since, queued.batch_id LIMIT ${limit}
    ) page ON true`;
  const [{ totalBatches, totalWaiting, readAt }] = rows as [Row, ...Row[]];
  const batches = rows.flatMap((row) => (row.batchId === null ? [] : toWaiting(row)));
  return { station, batches, totalBatches, totalWaiting, readAt };
}

function toWaiting({ batchId, title, centre, scheme, waiting, since }: WaitingBatch): WaitingBatch {
  return { batchId, title, centre, scheme, waiting, since };
}
