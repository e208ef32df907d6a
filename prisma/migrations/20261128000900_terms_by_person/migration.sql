-- Written by hand: Prisma's schema cannot say exclusions. The rule is the same and no row changes.
-- With the cooperative in front, PostgreSQL took this index for the terms of a person as well and went through much of
-- it each time, 0.35 ms a person where it now takes a hundredth of that. A search of people asks it for each it finds.
ALTER TABLE "office_terms"
  DROP CONSTRAINT "office_terms_one_post_a_person",
  ADD CONSTRAINT "office_terms_one_post_a_person"
    EXCLUDE USING gist (person_id WITH =, cooperative_id WITH =, daterange(start_date, end_date, '[]') WITH &&);
