import type { Client } from "pg";
import type { Day } from "@/lib/calendar/day";

/** So many days back the centre of the demonstration keeps attendance by day; before that it only gave percentages. */
const daysBack = 90;

/** A share between 0 and 1, the same for the same participant and day. */
const draw = "(('x' || substr(md5(enrolment.id::text || day::text), 1, 7))::bit(28)::int / 268435456.0)";

/**
 * Who was there, for the recent courses of the demonstration's own centre: on working days, up to yesterday, so that
 * today's list waits. Percentages that were recorded are then what follows from the days.
 */
export async function writeAttendance(client: Client, today: Day): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE kept_days ON COMMIT DROP AS
     SELECT batch.id AS batch_id, day::date AS day, officer.id AS recorded_by_id
       FROM officers officer JOIN batches batch ON batch.centre_id = officer.centre_id,
            generate_series(batch.starts_on, least(batch.ends_on, $1::date - 1), interval '1 day') day
      WHERE officer.email = 'balai@example.id' AND batch.starts_on > $1::date - $2::int
        AND extract(isodow FROM day) < 6`,
    [today, daysBack],
  );
  await client.query(`
    INSERT INTO attendance_days (batch_id, day) SELECT batch_id, day FROM kept_days;
    INSERT INTO attendance_marks (enrolment_id, day, state, note, recorded_by_id)
    SELECT id, day, state::attendance_state, CASE state WHEN 'EXCUSED' THEN 'Sakit' ELSE '' END, recorded_by_id
      FROM (SELECT enrolment.id, day, kept_days.recorded_by_id,
                   CASE WHEN result.outcome = 'NO_SHOW' THEN 'ABSENT'
                        WHEN ${draw} < 0.03 THEN 'EXCUSED' WHEN ${draw} < 0.06 THEN 'ABSENT' ELSE 'PRESENT' END AS state
              FROM kept_days JOIN enrolments enrolment USING (batch_id)
              LEFT JOIN training_results result ON result.enrolment_id = enrolment.id) mark;
    UPDATE training_results result SET attendance_percent = percent
      FROM (SELECT enrolment_id, CASE WHEN present IN (0, days) THEN 100 * present / days
                                      ELSE least(99, greatest(1, round(100.0 * present / days))) END AS percent
              FROM (SELECT enrolment_id, count(*) AS days, count(*) FILTER (WHERE state = 'PRESENT') AS present
                      FROM attendance_marks GROUP BY 1) counted) kept
     WHERE kept.enrolment_id = result.enrolment_id`);
}
