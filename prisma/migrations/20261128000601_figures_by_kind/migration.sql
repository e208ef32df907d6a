-- CreateIndex
CREATE INDEX "cooperatives_kind_seat_village_code_id_idx" ON "cooperatives"("kind", "seat_village_code", "id");

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

-- The posts a cooperative must fill, by its kind. Villages: five and three (SE Menkop 1/2025). That circular does not
-- reach workers' and unions' cooperatives; UU 25/1992 asks for a board and supervisors and names no number, so that
-- chair, secretary and treasurer, and a chair and two members of the supervisors, are our reading of it.
DROP VIEW "required_posts";
CREATE VIEW "required_posts" AS
SELECT kind, "position",
       CASE WHEN "position" = 'BOARD_MEMBER' THEN 0
            WHEN "position" = 'SUPERVISOR_MEMBER' THEN 2
            WHEN kind IN ('WORKER', 'UNION') AND "position" IN ('VICE_CHAIR_BUSINESS', 'VICE_CHAIR_MEMBERSHIP') THEN 0
            ELSE 1 END AS required
  FROM unnest(enum_range(NULL::"cooperative_kind")) kind, unnest(enum_range(NULL::"position")) "position";

-- Which figures a post counts in: all of them, its organ and its position are figures of the village cooperatives; the
-- figure of its kind every cooperative has.
DROP VIEW "coverage_cuts_of_position";
CREATE VIEW "coverage_cuts_of_post" AS
SELECT kind, "position", unnest(
         CASE WHEN kind IN ('RURAL_VILLAGE', 'URBAN_VILLAGE')
              THEN ARRAY['ALL', CASE WHEN "position"::text LIKE 'SUPERVISOR%' THEN 'SUPERVISORY' ELSE 'BOARD' END,
                         "position"::text]
              ELSE '{}' END || kind::text)::coverage_cut AS cut
  FROM unnest(enum_range(NULL::"cooperative_kind")) kind, unnest(enum_range(NULL::"position")) "position";
CREATE VIEW "coverage_cuts_of_kind" AS
SELECT DISTINCT kind, cut FROM "coverage_cuts_of_post";

-- The same days as before, and the kind of the cooperative, by which a post counts.
CREATE OR REPLACE VIEW "post_days" AS
SELECT term.id AS term_id, term.cooperative_id, term.person_id, term."position", cooperative.seat_village_code,
       daterange(term.start_date, term.end_date, '[]') AS filled,
       CASE WHEN EXISTS (SELECT FROM certificates certificate WHERE certificate.person_id = term.person_id) THEN
         datemultirange(daterange(term.start_date, term.end_date, '[]')) * coalesce((
           SELECT range_agg(certificate.days * datemultirange(daterange(requirement.valid_from, requirement.valid_to, '[]')))
             FROM certificate_days certificate
             JOIN requirement_schemes qualifying ON qualifying.scheme_id = certificate.scheme_id
             JOIN requirements requirement ON requirement.id = qualifying.requirement_id
            WHERE certificate.person_id = term.person_id AND requirement."position" = term."position"), '{}')
         ELSE '{}' END AS certified,
       cooperative.kind
  FROM office_terms term
  JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id;

-- Lines of the new figures for the cooperatives already there, all of them of villages: what each kind's cooperatives,
-- posts and people add up to, region by region and day by day. The lines of the other figures stay as they are, since
-- until now nothing but village cooperatives was in them. Recorded now: of an earlier day's knowledge these figures say
-- nothing. Checkpoints cover lines before these and so stay right; the next ones take these in.
INSERT INTO "coverage_lines" ("region_code", "cut", "effective_on", "cooperatives", "fully_certified", "posts_filled",
                              "posts_certified", "people_in_office", "people_certified", "cause")
WITH posts AS MATERIALIZED (
  SELECT term_id, person_id, cooperative_id, "position", kind, left(seat_village_code, 8) AS district, filled, certified
    FROM post_days
), regions_of AS (
  SELECT district, region.code
    FROM (SELECT DISTINCT left(seat_village_code, 8) AS district FROM cooperatives) seat
   CROSS JOIN LATERAL unnest(ARRAY['ID', left(district, 2), left(district, 5), district]) region(code)
), several AS MATERIALIZED (
  SELECT person_id FROM posts GROUP BY person_id HAVING count(*) > 1
), certified_posts AS MATERIALIZED (
  SELECT cooperative_id, kind, term_id, "position", certified FROM posts WHERE NOT isempty(certified)
), position_days AS (
  SELECT cooperative_id, kind, "position", range_agg(certified) AS days
    FROM certified_posts JOIN required_posts USING (kind, "position") WHERE required = 1 GROUP BY 1, 2, 3
  UNION ALL
  SELECT cooperative_id, kind, "position", range_agg(one.certified * other.certified)
    FROM certified_posts one JOIN certified_posts other USING (cooperative_id, kind, "position")
    JOIN required_posts USING (kind, "position")
   WHERE required = 2 AND one.term_id < other.term_id GROUP BY 1, 2, 3
), whole_boards AS (
  SELECT cooperative_id, range_intersect_agg(days) AS days FROM position_days GROUP BY cooperative_id, kind
  HAVING count(*) = (SELECT count(*) FROM required_posts asked WHERE asked.kind = position_days.kind AND required > 0)
), existing AS (
  SELECT id AS cooperative_id, kind, left(seat_village_code, 8) AS district,
         daterange(founded_on, dissolved_on, '[]') AS span FROM cooperatives
), spans AS (
  SELECT district, kind, span, 1 AS cooperatives, 0 AS fully, 0 AS filled, 0 AS certified, 0 AS people, 0 AS able
    FROM existing
  UNION ALL
  SELECT district, kind, together.span, 0, 1, 0, 0, 0, 0 FROM whole_boards JOIN existing USING (cooperative_id)
   CROSS JOIN LATERAL unnest(whole_boards.days * datemultirange(existing.span)) together(span)
  UNION ALL
  SELECT district, kind, filled, 0, 0, 1, 0, CASE WHEN several.person_id IS NULL THEN 1 ELSE 0 END, 0
    FROM posts LEFT JOIN several USING (person_id)
  UNION ALL
  SELECT district, kind, days.span, 0, 0, 0, 1, 0, CASE WHEN several.person_id IS NULL THEN 1 ELSE 0 END
    FROM posts LEFT JOIN several USING (person_id) CROSS JOIN LATERAL unnest(certified) days(span)
   WHERE NOT isempty(certified)
), by_district AS (
  SELECT district, kind, effective_on, sum(sign * cooperatives) AS cooperatives, sum(sign * fully) AS fully,
         sum(sign * filled) AS filled, sum(sign * certified) AS certified, sum(sign * people) AS people,
         sum(sign * able) AS able
    FROM (SELECT lower(span) AS effective_on, 1 AS sign, spans.* FROM spans
          UNION ALL
          SELECT upper(span), -1, spans.* FROM spans WHERE NOT upper_inf(span)) change
   GROUP BY 1, 2, 3
), person_days AS (
  SELECT code, kind, range_agg(filled) AS filled, range_agg(certified) AS certified
    FROM posts JOIN several USING (person_id) JOIN regions_of USING (district) GROUP BY person_id, code, kind
), person_spans AS (
  SELECT code, kind, span, 1 AS people, 0 AS able FROM person_days CROSS JOIN LATERAL unnest(filled) span
  UNION ALL
  SELECT code, kind, span, 0, 1 FROM person_days CROSS JOIN LATERAL unnest(certified) span
)
SELECT code, kind::text::coverage_cut, effective_on, sum(cooperatives), sum(fully), sum(filled), sum(certified),
       sum(people), sum(able), 'figures.by-kind'
  FROM (SELECT code, kind, effective_on, cooperatives, fully, filled, certified, people, able
          FROM by_district JOIN regions_of USING (district)
        UNION ALL
        SELECT code, kind, lower(span), 0, 0, 0, 0, people, able FROM person_spans
        UNION ALL
        SELECT code, kind, upper(span), 0, 0, 0, 0, -people, -able FROM person_spans WHERE NOT upper_inf(span)) added
 GROUP BY 1, 2, 3
HAVING (sum(cooperatives), sum(fully), sum(filled), sum(certified), sum(people), sum(able)) <> (0, 0, 0, 0, 0, 0)
 ORDER BY 1, 2, 3;
