-- DropIndex
DROP INDEX "people_search_name_trigrams";

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "region_codes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Written by hand: where somebody is to be looked for, kept by triggers from the terms.

CREATE FUNCTION person_region_codes(person uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT code ORDER BY code), '{}')
    FROM office_terms term
    JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
   CROSS JOIN LATERAL unnest(ARRAY[left(seat_village_code, 2), left(seat_village_code, 5)]) code
   WHERE term.person_id = person
$$;

-- Everybody already there gets the regions of their terms; the index is built once, over all of them.
UPDATE "people" person SET "region_codes" = found.codes
  FROM (SELECT term.person_id, array_agg(DISTINCT code ORDER BY code) AS codes
          FROM office_terms term
          JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
         CROSS JOIN LATERAL unnest(ARRAY[left(seat_village_code, 2), left(seat_village_code, 5)]) code
         GROUP BY term.person_id) found
 WHERE found.person_id = person.id;

-- CreateIndex
CREATE INDEX "people_search" ON "people" USING GIN ("search_name" gin_trgm_ops, "region_codes" array_ops);

CREATE FUNCTION keep_region_codes_of_holders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE people SET region_codes = person_region_codes(id)
   WHERE id = ANY (ARRAY[NEW.person_id, CASE WHEN TG_OP = 'UPDATE' THEN OLD.person_id END])
     AND region_codes IS DISTINCT FROM person_region_codes(id);
  RETURN NULL;
END $$;
CREATE TRIGGER "office_terms_region_codes" AFTER INSERT OR UPDATE OF "person_id", "cooperative_id" ON "office_terms"
  FOR EACH ROW EXECUTE FUNCTION keep_region_codes_of_holders();

-- A seat in another regency moves its people along.
CREATE FUNCTION keep_region_codes_of_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE people SET region_codes = person_region_codes(id)
   WHERE id IN (SELECT person_id FROM office_terms WHERE cooperative_id = NEW.id)
     AND region_codes IS DISTINCT FROM person_region_codes(id);
  RETURN NULL;
END $$;
CREATE TRIGGER "cooperatives_region_codes" AFTER UPDATE OF "seat_village_code" ON "cooperatives"
  FOR EACH ROW WHEN (left(OLD.seat_village_code, 5) <> left(NEW.seat_village_code, 5))
  EXECUTE FUNCTION keep_region_codes_of_seat();
