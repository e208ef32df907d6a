-- CreateEnum
CREATE TYPE "duplicate_state" AS ENUM ('OPEN', 'NOT_DUPLICATE', 'MERGED');

-- DropIndex
DROP INDEX "people_name_trigrams";

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "identity_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "merged_into" UUID,
ADD COLUMN     "search_name" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "duplicate_pairs" (
    "id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "reasons" TEXT[],
    "score" INTEGER NOT NULL,
    "facts" BYTEA NOT NULL,
    "first_district" TEXT,
    "second_district" TEXT,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "duplicate_state" NOT NULL DEFAULT 'OPEN',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,

    CONSTRAINT "duplicate_pairs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duplicate_passes" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "whole" BOOLEAN NOT NULL,
    "compared" INTEGER NOT NULL DEFAULT 0,
    "found" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "duplicate_passes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_merges" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "merged_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "taken" TEXT[],
    "version" INTEGER NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "person_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_merge_rows" (
    "merge_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "person_merge_rows_pkey" PRIMARY KEY ("merge_id","table_name","row_id")
);

-- CreateIndex
CREATE INDEX "duplicate_pairs_second_id_idx" ON "duplicate_pairs"("second_id");

-- CreateIndex
CREATE INDEX "duplicate_pairs_state_score_id_idx" ON "duplicate_pairs"("state", "score", "id");

-- CreateIndex
CREATE INDEX "duplicate_pairs_state_first_district_idx" ON "duplicate_pairs"("state", "first_district");

-- CreateIndex
CREATE INDEX "duplicate_pairs_state_second_district_idx" ON "duplicate_pairs"("state", "second_district");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_pairs_first_id_second_id_key" ON "duplicate_pairs"("first_id", "second_id");

-- CreateIndex
CREATE INDEX "duplicate_passes_started_at_idx" ON "duplicate_passes"("started_at");

-- CreateIndex
CREATE INDEX "person_merges_kept_id_idx" ON "person_merges"("kept_id");

-- CreateIndex
CREATE INDEX "person_merges_merged_id_idx" ON "person_merges"("merged_id");

-- CreateIndex
CREATE INDEX "people_phone_idx" ON "people"("phone");

-- AddForeignKey
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_merged_id_fkey" FOREIGN KEY ("merged_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge_rows" ADD CONSTRAINT "person_merge_rows_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "person_merges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say, and what becomes of the people already there.

ALTER TABLE "duplicate_pairs" ALTER COLUMN "first_district" TYPE text COLLATE "C";
ALTER TABLE "duplicate_pairs" ALTER COLUMN "second_district" TYPE text COLLATE "C";

-- A pair is kept once, whichever of the two was met first; a decision names who made it and when.
ALTER TABLE "duplicate_pairs"
  ADD CONSTRAINT "duplicate_pairs_lower_id_first" CHECK (first_id < second_id),
  ADD CONSTRAINT "duplicate_pairs_score_is_a_share" CHECK (score BETWEEN 0 AND 100),
  ADD CONSTRAINT "duplicate_pairs_decided_by_somebody" CHECK (
    state = 'OPEN' OR (decided_by_id IS NOT NULL AND decided_at IS NOT NULL));
ALTER TABLE "people" ADD CONSTRAINT "people_not_merged_into_themselves" CHECK (merged_into <> id);
-- Merged away once at a time; undone by somebody at an instant.
ALTER TABLE "person_merges"
  ADD CONSTRAINT "person_merges_two_people" CHECK (kept_id <> merged_id),
  ADD CONSTRAINT "person_merges_undone_by_somebody" CHECK ((undone_at IS NULL) = (undone_by_id IS NULL)),
  ADD CONSTRAINT "person_merges_one_at_a_time" EXCLUDE USING btree (merged_id WITH =) WHERE (undone_at IS NULL);

-- The words of a name without titles, in one spelling: searchName in lib/people/duplicate-rules.ts says the same, and a
-- test holds them against each other.
CREATE FUNCTION person_search_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(
    CASE
      WHEN word IN ('M', 'MD', 'MHD', 'MOH', 'MUH', 'MOCH', 'MOHAMAD', 'MOHAMMAD', 'MOCHAMAD', 'MOCHAMMAD') THEN 'MUHAMAD'
      WHEN word = 'ABD' THEN 'ABDUL'
      ELSE regexp_replace(replace(replace(replace(replace(replace(word,
             'OE', 'U'), 'DJ', 'J'), 'TJ', 'C'), 'NJ', 'NY'), 'SJ', 'SY'), '(.)\1+', '\1', 'g')
    END, ' ' ORDER BY at), '')
    FROM regexp_split_to_table(
           split_part(upper(regexp_replace(normalize(name, NFKD), '[^A-Za-z ,.]', '', 'g')), ',', 1), '[ .]+')
         WITH ORDINALITY AS split(word, at)
   WHERE word <> '' AND word NOT IN (
     'H', 'HJ', 'HAJI', 'HAJJAH', 'BAPAK', 'BPK', 'IBU', 'SDR', 'SDRI', 'DR', 'DRA', 'DRS', 'IR', 'PROF', 'KH', 'KHJ', 'NY',
     'TN', 'AMD', 'SE', 'SH', 'ST', 'SP', 'SPD', 'SPDI', 'SAG', 'SIP', 'SSOS', 'SKOM', 'MPD', 'MM', 'MSI', 'MH')
$$;

-- Everybody already there gets a search name; the index is built once, over all of them.
UPDATE "people" SET "search_name" = person_search_name("name");
CREATE INDEX "people_search_name_trigrams" ON "people" USING GIN ("search_name" gin_trgm_ops);

-- From now on the row keeps it. Whoever sets the instant as well restores an earlier identity: that stands.
CREATE FUNCTION keep_person_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.name IS DISTINCT FROM OLD.name THEN
    NEW.search_name := person_search_name(NEW.name);
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.identity_changed_at = OLD.identity_changed_at
     AND (NEW.name, NEW.birth_date, NEW.phone, NEW.national_id_hash)
         IS DISTINCT FROM (OLD.name, OLD.birth_date, OLD.phone, OLD.national_id_hash) THEN
    NEW.identity_changed_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
-- A filling that brings its search names along is spared the work.
CREATE TRIGGER "people_search_name_of_new" BEFORE INSERT ON "people"
  FOR EACH ROW WHEN (NEW.search_name = '') EXECUTE FUNCTION keep_person_identity();
CREATE TRIGGER "people_identity" BEFORE UPDATE OF "name", "birth_date", "phone", "national_id_hash" ON "people"
  FOR EACH ROW EXECUTE FUNCTION keep_person_identity();
