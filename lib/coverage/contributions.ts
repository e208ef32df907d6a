import { Prisma, type Transaction } from "@/lib/db/database";
import type { Counts } from "./figures";

/** What some people and cooperatives add to the figures: by region of the four levels, cut and day of change. */
export type Contribution = Counts & { regionCode: string; cut: string; effectiveOn: string };

/** Whose contributions: these people and cooperatives, or everybody's. */
export type Subjects = { people: string[]; cooperatives: string[] } | "everybody";

/**
 * The contributions as SQL. A post counts from its first day (+1) to the day after its last (-1); a person with several
 * posts in a region counts once, over the union of their days (range_agg); a cooperative is fully certified in a cut on
 * the days that all of its required posts share. Which cuts a post counts in, and which posts are required, is a matter
 * of the cooperative's kind. Whoever holds one post only adds to people what the post adds to posts,
 * which spares the union for nearly all of the country.
 */
export function contributionsOf(subjects: Subjects): Prisma.Sql {
  const { people, cooperatives } = subjects === "everybody" ? { people: [], cooperatives: [] } : subjects;
  const or = (condition: Prisma.Sql) => (subjects === "everybody" ? Prisma.sql`TRUE` : condition);
  const ofPeople = or(Prisma.sql`person_id = ANY(${people}::uuid[])`);
  const ofCooperatives = or(Prisma.sql`cooperative_id = ANY(${cooperatives}::uuid[])`);
  return Prisma.sql`
    WITH all_posts AS MATERIALIZED (
      SELECT term_id, person_id, cooperative_id, kind, "position", left(seat_village_code, 8) AS district, filled, certified,
             ${ofPeople} AS of_people, ${ofCooperatives} AS of_cooperatives
        FROM post_days WHERE ${ofPeople} OR ${ofCooperatives}
    ), several AS MATERIALIZED (
      SELECT person_id FROM all_posts WHERE of_people GROUP BY person_id HAVING count(*) > 1
    ), posts AS (
      SELECT all_posts.*, several.person_id IS NOT NULL AS among_several
        FROM all_posts LEFT JOIN several USING (person_id) WHERE of_people
    ), post_spans AS (
      SELECT district, kind, "position", among_several, filled AS span, 1 AS filled, 0 AS certified FROM posts
      UNION ALL
      SELECT district, kind, "position", among_several, span, 0, 1 FROM posts CROSS JOIN unnest(certified) span
       WHERE NOT isempty(certified)
    ), post_changes AS (
      SELECT district, kind, "position", among_several, effective_on,
             sum(filled)::int AS filled, sum(certified)::int AS certified
        FROM (${changesOf("post_spans", 'district, kind, "position", among_several', ["filled", "certified"])}) change
       GROUP BY 1, 2, 3, 4, 5
    ), person_days AS (
      SELECT region.code, cuts.cut, range_agg(filled) AS filled, range_agg(certified) AS certified
        FROM posts JOIN coverage_cuts_of_post cuts USING (kind, "position")
       CROSS JOIN LATERAL unnest(ARRAY['ID', left(district, 2), left(district, 5), district]) region(code)
       WHERE among_several
       GROUP BY person_id, region.code, cuts.cut
    ), person_spans AS (
      SELECT code, cut, span, 1 AS in_office, 0 AS certified FROM person_days CROSS JOIN unnest(filled) span
      UNION ALL
      SELECT code, cut, span, 0, 1 FROM person_days CROSS JOIN unnest(certified) span
    ), certified_posts AS MATERIALIZED (
      SELECT cooperative_id, kind, term_id, "position", certified
        FROM all_posts WHERE of_cooperatives AND NOT isempty(certified)
    ), position_days AS (
      SELECT cooperative_id, kind, "position", range_agg(certified) AS days FROM certified_posts
        JOIN required_posts USING (kind, "position") WHERE required = 1 GROUP BY 1, 2, 3
      UNION ALL
      SELECT cooperative_id, kind, "position", range_agg(one.certified * other.certified)
        FROM certified_posts one JOIN certified_posts other USING (cooperative_id, kind, "position")
        JOIN required_posts USING (kind, "position")
       WHERE required = 2 AND one.term_id < other.term_id GROUP BY 1, 2, 3
    ), asked AS MATERIALIZED (
      SELECT kind, cut, count(*) AS positions FROM coverage_cuts_of_post JOIN required_posts USING (kind, "position")
       WHERE required > 0 GROUP BY 1, 2
    ), cut_days AS (
      SELECT cooperative_id, cut, range_intersect_agg(days) AS days
        FROM position_days JOIN coverage_cuts_of_post USING (kind, "position") JOIN asked USING (kind, cut)
       GROUP BY cooperative_id, cut, positions HAVING count(*) = positions
    ), existing AS (
      SELECT cooperative_id, kind, district, span
        FROM (SELECT id AS cooperative_id, kind, left(seat_village_code, 8) AS district,
                     daterange(founded_on, dissolved_on, '[]') AS span FROM cooperatives) cooperative
       WHERE ${ofCooperatives}
    ), cooperative_spans AS (
      SELECT district, cut, span, count(*)::int AS cooperatives, 0 AS fully_certified
        FROM existing JOIN coverage_cuts_of_kind USING (kind) GROUP BY 1, 2, 3
      UNION ALL
      SELECT district, cut, together.span, 0, 1 FROM cut_days JOIN existing USING (cooperative_id)
       CROSS JOIN LATERAL unnest(cut_days.days * datemultirange(existing.span)) together(span)
    ), by_district AS (
      SELECT district, cut, effective_on,
             sum(cooperatives)::int AS cooperatives, sum(fully_certified)::int AS fully_certified,
             sum(posts_filled)::int AS posts_filled, sum(posts_certified)::int AS posts_certified,
             sum(people_in_office)::int AS people_in_office, sum(people_certified)::int AS people_certified
        FROM (
          SELECT district, cut, effective_on, 0 AS cooperatives, 0 AS fully_certified, filled AS posts_filled,
                 certified AS posts_certified, CASE WHEN among_several THEN 0 ELSE filled END AS people_in_office,
                 CASE WHEN among_several THEN 0 ELSE certified END AS people_certified
            FROM post_changes JOIN coverage_cuts_of_post USING (kind, "position")
          UNION ALL
          SELECT district, cut, effective_on, cooperatives, fully_certified, 0, 0, 0, 0
            FROM (${changesOf("cooperative_spans", "district, cut", ["cooperatives", "fully_certified"])}) change
        ) additive GROUP BY 1, 2, 3
    ), contributions AS (
      SELECT region.code AS region_code, by_district.* FROM by_district
       CROSS JOIN LATERAL unnest(ARRAY['ID', left(district, 2), left(district, 5), district]) region(code)
      UNION ALL
      SELECT code, NULL, cut, effective_on, 0, 0, 0, 0, in_office, certified
        FROM (${changesOf("person_spans", "code, cut", ["in_office", "certified"])}) change
    )
    SELECT region_code, cut, effective_on,
           sum(cooperatives)::int AS cooperatives, sum(fully_certified)::int AS fully_certified,
           sum(posts_filled)::int AS posts_filled, sum(posts_certified)::int AS posts_certified,
           sum(people_in_office)::int AS people_in_office, sum(people_certified)::int AS people_certified
      FROM contributions GROUP BY 1, 2, 3`;
}

/** Spans of days with what they count for, as changes: there on the first day, gone on the day after the last. */
function changesOf(spans: string, keys: string, counts: string[]): Prisma.Sql {
  return Prisma.raw(`
      SELECT ${keys}, lower(span) AS effective_on, ${counts.join(", ")} FROM ${spans}
      UNION ALL
      SELECT ${keys}, upper(span), ${counts.map((count) => `-${count}`).join(", ")} FROM ${spans} WHERE NOT upper_inf(span)`);
}

/** The contributions of some people and cooperatives as they stand at this point of the transaction. */
export function readContributions(tx: Transaction, subjects: Subjects): Promise<Contribution[]> {
  return tx.$queryRaw<Contribution[]>`
    SELECT region_code AS "regionCode", cut::text, effective_on::text AS "effectiveOn", cooperatives,
           fully_certified AS "fullyCertified", posts_filled AS "postsFilled", posts_certified AS "postsCertified",
           people_in_office AS "peopleInOffice", people_certified AS "peopleCertified"
      FROM (${contributionsOf(subjects)}) contribution`;
}
