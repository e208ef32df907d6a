import { type Day, dateOf, daysAfter } from "@/lib/calendar/day";
import { Prisma } from "@/lib/db/database";

/** How far ahead a lapse is work: a renewal takes that long. */
export const daysAhead = 90;

/**
 * The certificates that carry a post today and run out first: nothing later keeps its holder qualified. `cooperatives` is
 * a condition on the alias `cooperative`. Beginning with the certificates, and going to their holders' posts one by one,
 * is said outright (MATERIALIZED, OFFSET 0): a statement planned once for all regions otherwise begins, for a regency,
 * with everybody in office.
 */
export function lapsingWhere(cooperatives: Prisma.Sql, on: Day): Prisma.Sql {
  const [day, last] = [dateOf(on), dateOf(daysAfter(on, daysAhead - 1))];
  return Prisma.sql`
    WITH qualifying AS MATERIALIZED (
      SELECT DISTINCT scheme.scheme_id, requirement."position"
        FROM requirement_schemes scheme JOIN requirements requirement ON requirement.id = scheme.requirement_id
       WHERE ${day}::date BETWEEN requirement.valid_from AND coalesce(requirement.valid_to, 'infinity')
    ), expiring AS MATERIALIZED (
      SELECT id, number, person_id, scheme_id, valid_to FROM certificates certificate
       WHERE valid_to BETWEEN ${day}::date AND ${last}::date AND valid_from <= ${day}::date
         AND NOT EXISTS (SELECT FROM certificate_revocations revocation
                          WHERE revocation.certificate_id = certificate.id AND revocation.revoked_on <= ${day}::date)
         AND NOT EXISTS (SELECT FROM certificate_suspensions suspension
                          WHERE suspension.certificate_id = certificate.id AND suspension.suspended_on <= ${day}::date
                            AND ${day}::date < coalesce(suspension.lifted_on, 'infinity'))
         AND NOT EXISTS (SELECT FROM certificate_holds hold
                          WHERE hold.certificate_id = certificate.id AND hold.held_on <= ${day}::date
                            AND ${day}::date < coalesce(hold.cleared_on, 'infinity'))
         AND NOT EXISTS (SELECT FROM certificate_annulments annulment
                          WHERE annulment.certificate_id = certificate.id AND annulment.annulled_on <= ${day}::date)
    )
    SELECT expiring.id AS certificate_id, expiring.number, expiring.person_id, expiring.scheme_id, expiring.valid_to,
           post.id AS term_id, post."position", post.cooperative_id
      FROM expiring
     CROSS JOIN LATERAL (
       SELECT term.id, term."position", term.cooperative_id
         FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
        -- An array keeps the index of the exclusion out, which begins with the cooperative and costs the same on paper.
        WHERE term.person_id = ANY (ARRAY[expiring.person_id]) AND term.start_date <= ${day}::date
          AND coalesce(term.end_date, 'infinity') > expiring.valid_to
          AND ${cooperatives}
       OFFSET 0) post
     WHERE (expiring.scheme_id, post."position") IN (SELECT scheme_id, "position" FROM qualifying)
       AND NOT EXISTS (
         SELECT FROM certificates later
          WHERE later.person_id = expiring.person_id AND later.valid_to > expiring.valid_to
            AND later.valid_from <= expiring.valid_to + 1
            AND (later.scheme_id, post."position") IN (SELECT scheme_id, "position" FROM qualifying)
            AND NOT EXISTS (SELECT FROM certificate_revocations revocation
                             WHERE revocation.certificate_id = later.id AND revocation.revoked_on <= expiring.valid_to + 1)
            AND NOT EXISTS (SELECT FROM certificate_annulments annulment
                             WHERE annulment.certificate_id = later.id AND annulment.annulled_on <= expiring.valid_to + 1))`;
}
