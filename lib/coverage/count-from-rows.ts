import { type Day, dateOf } from "@/lib/calendar/day";
import { requiredPosts } from "@/lib/cooperatives/positions";
import { Prisma } from "@/lib/db/database";
import { type RegionCode, seatPattern } from "@/lib/regions/region-code";
import { type CoverageCut, kindsOf, positionsOf } from "./cuts";

/** How much of a village's code names the region at a level; 0 for the country. */
export const codeLength = { COUNTRY: 0, PROVINCE: 2, REGENCY: 5, DISTRICT: 8, VILLAGE: 13 } as const;

/**
 * The figures counted plainly, post by post on one day, as the definitions say it. It shares nothing with the ledger and
 * judges it; villages, which the ledger does not keep, are read this way. Its cost grows with the region's posts.
 */
export function countsFromRows(
  within: RegionCode,
  by: keyof typeof codeLength,
  cut: CoverageCut,
  day: Day,
): Prisma.Sql {
  const [kinds, counted] = [kindsOf(cut), positionsOf(cut)];
  const asked = kinds.flatMap((kind) =>
    counted.map((position) => ({ kind, position, required: requiredPosts(kind, position) })),
  );
  const code =
    by === "COUNTRY" ? Prisma.sql`'ID'` : Prisma.sql`left(cooperative.seat_village_code, ${codeLength[by]}::int)`;
  const seated = Prisma.sql`
    cooperative.seat_village_code LIKE ${seatPattern(within)} AND cooperative.kind = ANY(${kinds}::cooperative_kind[])`;
  const on = Prisma.sql`${dateOf(day)}::date`;
  return Prisma.sql`
    WITH asked AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
                    asked(kind cooperative_kind, "position" "position", required int)
       WHERE required > 0
    ), posts AS MATERIALIZED (
      SELECT ${code} AS code, cooperative.kind, term.cooperative_id, term.person_id, term."position", EXISTS (
               SELECT FROM certificates certificate
                 JOIN requirement_schemes qualifying ON qualifying.scheme_id = certificate.scheme_id
                 JOIN requirements requirement ON requirement.id = qualifying.requirement_id
                WHERE certificate.person_id = term.person_id AND requirement."position" = term."position"
                  AND ${on} BETWEEN requirement.valid_from AND coalesce(requirement.valid_to, 'infinity')
                  AND ${on} BETWEEN certificate.valid_from AND certificate.valid_to
                  AND NOT EXISTS (SELECT FROM certificate_revocations revocation
                                   WHERE revocation.certificate_id = certificate.id AND revocation.revoked_on <= ${on})
                  AND NOT EXISTS (SELECT FROM certificate_suspensions suspension
                                   WHERE suspension.certificate_id = certificate.id AND suspension.suspended_on <= ${on}
                                     AND ${on} < coalesce(suspension.lifted_on, 'infinity'))
                  AND NOT EXISTS (SELECT FROM certificate_holds hold
                                   WHERE hold.certificate_id = certificate.id AND hold.held_on <= ${on}
                                     AND ${on} < coalesce(hold.cleared_on, 'infinity'))
                  AND NOT EXISTS (SELECT FROM certificate_annulments annulment
                                   WHERE annulment.certificate_id = certificate.id
                                     AND annulment.annulled_on <= ${on})) AS certified
        FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
       WHERE ${seated} AND ${on} BETWEEN term.start_date AND coalesce(term.end_date, 'infinity')
         AND term."position" = ANY(${counted}::"position"[])
    ), fully_certified AS (
      SELECT cooperative_id FROM (
        SELECT cooperative_id, kind, "position" FROM posts JOIN asked USING (kind, "position")
         WHERE certified GROUP BY cooperative_id, kind, "position", required HAVING count(*) >= required
      ) satisfied GROUP BY cooperative_id, kind
      HAVING count(*) = (SELECT count(*) FROM asked WHERE asked.kind = satisfied.kind)
    ), post_counts AS (
      SELECT code, count(*) AS filled, count(*) FILTER (WHERE certified) AS certified,
             count(DISTINCT person_id) AS people, count(DISTINCT person_id) FILTER (WHERE certified) AS certified_people
        FROM posts GROUP BY code
    ), cooperative_counts AS (
      SELECT ${code} AS code, count(*) AS cooperatives,
             count(*) FILTER (WHERE id IN (SELECT cooperative_id FROM fully_certified)) AS fully_certified
        FROM cooperatives cooperative
       WHERE ${seated} AND ${on} BETWEEN founded_on AND coalesce(dissolved_on, 'infinity')
       GROUP BY 1
    )
    SELECT code, coalesce(cooperatives, 0)::int AS cooperatives, coalesce(fully_certified, 0)::int AS "fullyCertified",
           coalesce(filled, 0)::int AS "postsFilled", coalesce(certified, 0)::int AS "postsCertified",
           coalesce(people, 0)::int AS "peopleInOffice", coalesce(certified_people, 0)::int AS "peopleCertified"
      FROM cooperative_counts FULL JOIN post_counts USING (code)`;
}
