import { Prisma, type Transaction } from "@/lib/db/database";
import type { Counts } from "./figures";

/** What some people and cooperatives add to the figures: by region of the four levels, cut and day of change. */
export type Contribution = Counts & { regionCode: string; cut: string; effectiveOn: string };

/** Whose contributions: these people and cooperatives, or everybody's. */
export type Subjects = { people: string[]; cooperatives: string[] } | "everybody";

/**
 * The contributions as SQL. A post counts from its first day (+1) to the day after its last (-1); a person with several
 * posts in a region counts once, over the union of their days (range_agg); a cooperative is fully certified in a cut on
 * the days that all of its required posts share. Whoever holds one post only adds to people what the post adds to posts,
 * which spares the union for nearly all of the country.
 */
export function contributionsOf(subjects: Subjects): Prisma.Sql {
  const everybody = subjects === "everybody";
  const people = everybody ? [] : subjects.people;
  const cooperatives = everybody ? [] : subjects.cooperatives;
  const ofPeople = everybody ? Prisma.sql`TRUE` : Prisma.sql`person_id = ANY(${people}::uuid[])`;
  const ofCooperatives = everybody ? Prisma.sql`TRUE` : Prisma.sql`cooperative_id = ANY(${cooperatives}::uuid[])`;
  const cooperativeIds = everybody ? Prisma.sql`TRUE` : Prisma.sql`id = ANY(${cooperatives}::uuid[])`;
  return Prisma.sql`
    WITH posts AS MATERIALIZED (
      SELECT term_id, person_id, "position", seat_village_code, filled, certified FROM post_days WHERE ${ofPeople}
    ), several AS MATERIALIZED (
      SELECT person_id FROM posts GROUP BY person_id HAVING count(*) > 1
    ), post_changes AS (
      SELECT left(seat_village_code, 8) AS district, "position", change.effective_on,
             sum(change.filled) AS filled, sum(change.certified) AS certified,
             sum(change.filled) FILTER (WHERE NOT post.holds_several) AS in_office,
             sum(change.certified) FILTER (WHERE NOT post.holds_several) AS people_certified
        FROM (SELECT *, person_id IN (SELECT person_id FROM several) AS holds_several FROM posts) post
       CROSS JOIN LATERAL (
         SELECT lower(span) AS effective_on, 1 AS filled, 0 AS certified FROM unnest(filled) span
         UNION ALL SELECT upper(span), -1, 0 FROM unnest(filled) span WHERE NOT upper_inf(span)
         UNION ALL SELECT lower(span), 0, 1 FROM unnest(certified) span
         UNION ALL SELECT upper(span), 0, -1 FROM unnest(certified) span WHERE NOT upper_inf(span)
       ) change
       GROUP BY 1, 2, 3
    ), person_days AS (
      SELECT region.code, cuts.cut, range_agg(filled) AS filled, range_agg(certified) AS certified
        FROM posts JOIN several USING (person_id)
        JOIN coverage_cuts_of_position cuts USING ("position")
       CROSS JOIN LATERAL unnest(ARRAY['ID', left(seat_village_code, 2), left(seat_village_code, 5),
                                       left(seat_village_code, 8)]) region(code)
       GROUP BY person_id, region.code, cuts.cut
    ), certified_posts AS MATERIALIZED (
      SELECT cooperative_id, term_id, "position", certified FROM post_days
       WHERE ${ofCooperatives} AND NOT isempty(certified)
    ), position_days AS (
      SELECT cooperative_id, "position", range_agg(certified) AS days FROM certified_posts
        JOIN required_posts USING ("position") WHERE required = 1 GROUP BY 1, 2
      UNION ALL
      SELECT cooperative_id, "position", range_agg(one.certified * other.certified)
        FROM certified_posts one JOIN certified_posts other USING (cooperative_id, "position")
        JOIN required_posts USING ("position")
       WHERE required = 2 AND one.term_id < other.term_id GROUP BY 1, 2
    ), cut_days AS (
      SELECT cooperative_id, cut, range_intersect_agg(days) AS days
        FROM position_days JOIN coverage_cuts_of_position cuts USING ("position")
       GROUP BY 1, 2
      HAVING count(*) = (SELECT count(*) FROM coverage_cuts_of_position asked JOIN required_posts USING ("position")
                          WHERE asked.cut = cuts.cut AND required > 0)
    ), cooperative_changes AS (
      SELECT left(seat_village_code, 8) AS district, each.cut, change.effective_on,
             sum(change.founded) AS cooperatives, sum(change.certified) AS fully_certified
        FROM (SELECT id, seat_village_code, daterange(founded_on, dissolved_on, '[]') AS exists_on
                FROM cooperatives WHERE ${cooperativeIds}) cooperative
       CROSS JOIN unnest(enum_range(NULL::coverage_cut)) each(cut)
        LEFT JOIN cut_days ON cut_days.cooperative_id = cooperative.id AND cut_days.cut = each.cut
       CROSS JOIN LATERAL (
         SELECT lower(exists_on) AS effective_on, 1 AS founded, 0 AS certified
         UNION ALL SELECT upper(exists_on), -1, 0 WHERE NOT upper_inf(exists_on)
         UNION ALL SELECT lower(span), 0, 1 FROM unnest(days * datemultirange(exists_on)) span
         UNION ALL SELECT upper(span), 0, -1 FROM unnest(days * datemultirange(exists_on)) span WHERE NOT upper_inf(span)
       ) change
       GROUP BY 1, 2, 3
    ), additive AS (
      SELECT district, cut, effective_on, 0 AS cooperatives, 0 AS fully_certified,
             sum(filled) AS posts_filled, sum(certified) AS posts_certified,
             sum(in_office) AS people_in_office, sum(people_certified) AS people_certified
        FROM post_changes JOIN coverage_cuts_of_position USING ("position") GROUP BY 1, 2, 3
      UNION ALL
      SELECT district, cut, effective_on, cooperatives, fully_certified, 0, 0, 0, 0 FROM cooperative_changes
    ), contributions AS (
      SELECT region.code AS region_code, additive.* FROM additive
       CROSS JOIN LATERAL unnest(ARRAY['ID', left(district, 2), left(district, 5), district]) region(code)
      UNION ALL
      SELECT code, NULL, cut, change.effective_on, 0, 0, 0, 0, change.in_office, change.certified FROM person_days
       CROSS JOIN LATERAL (
         SELECT lower(span) AS effective_on, 1 AS in_office, 0 AS certified FROM unnest(filled) span
         UNION ALL SELECT upper(span), -1, 0 FROM unnest(filled) span WHERE NOT upper_inf(span)
         UNION ALL SELECT lower(span), 0, 1 FROM unnest(certified) span
         UNION ALL SELECT upper(span), 0, -1 FROM unnest(certified) span WHERE NOT upper_inf(span)
       ) change
    )
    SELECT region_code, cut, effective_on,
           sum(cooperatives)::int AS cooperatives, sum(fully_certified)::int AS fully_certified,
           sum(posts_filled)::int AS posts_filled, sum(posts_certified)::int AS posts_certified,
           coalesce(sum(people_in_office), 0)::int AS people_in_office,
           coalesce(sum(people_certified), 0)::int AS people_certified
      FROM contributions GROUP BY 1, 2, 3`;
}

/** The contributions of some people and cooperatives as they stand at this point of the transaction. */
export function readContributions(tx: Transaction, subjects: Subjects): Promise<Contribution[]> {
  return tx.$queryRaw<Contribution[]>`
    SELECT region_code AS "regionCode", cut::text, effective_on::text AS "effectiveOn", cooperatives,
           fully_certified AS "fullyCertified", posts_filled AS "postsFilled", posts_certified AS "postsCertified",
           people_in_office AS "peopleInOffice", people_certified AS "peopleCertified"
      FROM (${contributionsOf(subjects)}) contribution`;
}
