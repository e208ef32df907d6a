-- CreateEnum
CREATE TYPE "scheme_change_kind" AS ENUM ('NEW_SCHEME', 'NEW_VERSION', 'MAPPING', 'SUPERSESSION');

-- CreateEnum
CREATE TYPE "scheme_change_state" AS ENUM ('PROPOSED', 'WITHDRAWN', 'REJECTED', 'POSTING', 'APPLIED');

-- CreateEnum
CREATE TYPE "standard_station" AS ENUM ('PROPOSED', 'TEAM_FORMED', 'DRAFTED', 'INTERNAL_VERIFIED', 'PRE_CONVENTION_HELD', 'EXTERNAL_VERIFIED', 'CONVENTION_HELD', 'ENACTED', 'PACKAGED', 'SCHEME_DRAFTED', 'SCHEME_LICENSED', 'UNDER_REVIEW', 'STOPPED');

-- CreateEnum
CREATE TYPE "standard_route" AS ENUM ('NATIONAL', 'SPECIAL', 'INTERNATIONAL');

-- CreateTable
CREATE TABLE "scheme_versions" (
    "scheme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "effective_on" DATE NOT NULL,
    "owner" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "scheme_versions_pkey" PRIMARY KEY ("scheme_id","number")
);

-- CreateTable
CREATE TABLE "scheme_supersessions" (
    "scheme_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "effective_on" DATE NOT NULL,
    "counts_until" DATE,
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "scheme_supersessions_pkey" PRIMARY KEY ("scheme_id")
);

-- CreateTable
CREATE TABLE "scheme_changes" (
    "id" UUID NOT NULL,
    "kind" "scheme_change_kind" NOT NULL,
    "state" "scheme_change_state" NOT NULL DEFAULT 'PROPOSED',
    "effective_on" DATE NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "positions" "position"[],
    "scheme_ids" UUID[],
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer_reason" TEXT NOT NULL DEFAULT '',
    "impact" JSONB,
    "posted_through" TEXT NOT NULL DEFAULT '',
    "regencies_done" INTEGER NOT NULL DEFAULT 0,
    "regencies_total" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scheme_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirements_before" (
    "change_id" UUID NOT NULL,
    "position" "position" NOT NULL,
    "scheme_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "requirements_before_pkey" PRIMARY KEY ("change_id","position","scheme_id","valid_from")
);

-- CreateTable
CREATE TABLE "standard_projects" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "route" "standard_route" NOT NULL,
    "sponsor" TEXT NOT NULL,
    "positions" "position"[],
    "for_whom" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "standard_projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_steps" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "station" "standard_station" NOT NULL,
    "happened_on" DATE NOT NULL,
    "venue" TEXT NOT NULL DEFAULT '',
    "participants" INTEGER,
    "people" TEXT[],
    "reference" TEXT NOT NULL DEFAULT '',
    "remarks" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "standard_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_documents" (
    "document_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,

    CONSTRAINT "standard_documents_pkey" PRIMARY KEY ("document_id")
);

-- By hand: schemes already there become the first version of themselves, from the first day on which anything knew of
-- them. Who owns them nobody has recorded, so that their own text stands for it.
INSERT INTO "scheme_versions" ("scheme_id", "number", "effective_on", "owner", "legal_basis")
SELECT id, 1, least(CURRENT_DATE,
         (SELECT min(valid_from) FROM certificates WHERE scheme_id = scheme.id),
         (SELECT min(requirement.valid_from) FROM requirements requirement
            JOIN requirement_schemes qualifying ON qualifying.requirement_id = requirement.id
           WHERE qualifying.scheme_id = scheme.id)), 'Belum dicatat', legal_basis
  FROM "schemes" scheme;

-- AlterTable
ALTER TABLE "certificates" ADD COLUMN     "scheme_version" INTEGER;

-- AlterTable
ALTER TABLE "scheme_units" DROP CONSTRAINT "scheme_units_pkey",
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "scheme_units_pkey" PRIMARY KEY ("scheme_id", "version", "unit_code");

-- AlterTable
ALTER TABLE "schemes" DROP COLUMN "legal_basis";

-- By hand: what was issued so far was issued under the first version.
UPDATE "certificates" SET "scheme_version" = 1;

-- CreateIndex
CREATE UNIQUE INDEX "scheme_versions_scheme_id_effective_on_key" ON "scheme_versions"("scheme_id", "effective_on");

-- CreateIndex
CREATE INDEX "scheme_changes_state_id_idx" ON "scheme_changes"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "standard_steps_project_id_place_key" ON "standard_steps"("project_id", "place");

-- CreateIndex
CREATE INDEX "standard_documents_step_id_idx" ON "standard_documents"("step_id");

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_scheme_id_scheme_version_fkey" FOREIGN KEY ("scheme_id", "scheme_version") REFERENCES "scheme_versions"("scheme_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_versions" ADD CONSTRAINT "scheme_versions_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_units" ADD CONSTRAINT "scheme_units_scheme_id_version_fkey" FOREIGN KEY ("scheme_id", "version") REFERENCES "scheme_versions"("scheme_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_supersessions" ADD CONSTRAINT "scheme_supersessions_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_supersessions" ADD CONSTRAINT "scheme_supersessions_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirements_before" ADD CONSTRAINT "requirements_before_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "scheme_changes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_steps" ADD CONSTRAINT "standard_steps_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "standard_projects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_documents" ADD CONSTRAINT "standard_documents_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_documents" ADD CONSTRAINT "standard_documents_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "standard_steps"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say.

ALTER TABLE "scheme_changes"
  ALTER COLUMN "posted_through" TYPE text COLLATE "C",
  -- Whoever proposed it neither approves nor rejects it; nobody else takes it back.
  ADD CONSTRAINT "scheme_changes_second_person"
    CHECK (state = 'PROPOSED' OR (state = 'WITHDRAWN') = (answered_by_id = proposed_by_id)),
  ADD CONSTRAINT "scheme_changes_answered" CHECK ((state = 'PROPOSED') = (answered_by_id IS NULL)
    AND (answered_by_id IS NULL) = (answered_at IS NULL)),
  ADD CONSTRAINT "scheme_changes_reason_said"
    CHECK (reason <> '' AND legal_basis <> '' AND (state NOT IN ('WITHDRAWN', 'REJECTED') OR answer_reason <> ''));
-- One at a time is posted, so that one mark says how far the ledger is.
CREATE UNIQUE INDEX "scheme_changes_one_posting" ON "scheme_changes" ((state = 'POSTING')) WHERE state = 'POSTING';

-- Which schemes are asked of a position, and in the cooperatives of which seats the coverage ledger counts by it. As a
-- rule in all of them; while a change is being posted, seats up to `posted_through` count by the requirements as they
-- are, and those after it by the requirements as they were. Codes are compared byte by byte; '~' comes after all of them.
CREATE VIEW "requirements_in_coverage" AS
SELECT requirement."position", qualifying.scheme_id,
       datemultirange(daterange(requirement.valid_from, requirement.valid_to, '[]')) AS days,
       ''::text COLLATE "C" AS seats_after, coalesce(posting.posted_through, '~') AS seats_through
  FROM requirements requirement
  JOIN requirement_schemes qualifying ON qualifying.requirement_id = requirement.id
  LEFT JOIN scheme_changes posting ON posting.state = 'POSTING' AND requirement."position" = ANY(posting.positions)
UNION ALL
SELECT before."position", before.scheme_id, datemultirange(daterange(before.valid_from, before.valid_to, '[]')),
       posting.posted_through, '~'::text COLLATE "C"
  FROM scheme_changes posting
  JOIN requirements_before before ON before.change_id = posting.id
 WHERE posting.state = 'POSTING';

-- The same days as before. Which requirements a post counts by is now asked of the view above.
CREATE OR REPLACE VIEW "post_days" AS
SELECT term.id AS term_id, term.cooperative_id, term.person_id, term."position", cooperative.seat_village_code,
       daterange(term.start_date, term.end_date, '[]') AS filled,
       CASE WHEN EXISTS (SELECT FROM certificates certificate WHERE certificate.person_id = term.person_id) THEN
         datemultirange(daterange(term.start_date, term.end_date, '[]')) * coalesce((
           SELECT range_agg(certificate.days * required.days)
             FROM certificate_days certificate
             JOIN requirements_in_coverage required ON required.scheme_id = certificate.scheme_id
            WHERE certificate.person_id = term.person_id AND required."position" = term."position"
              AND cooperative.seat_village_code > required.seats_after
              AND cooperative.seat_village_code <= required.seats_through), '{}')
         ELSE '{}' END AS certified,
       cooperative.kind
  FROM office_terms term
  JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id;

ALTER TABLE "scheme_versions"
  ADD CONSTRAINT "scheme_versions_number_is_positive" CHECK (number > 0),
  ADD CONSTRAINT "scheme_versions_owner_is_said" CHECK (owner <> '' AND legal_basis <> '');
ALTER TABLE "scheme_supersessions"
  ADD CONSTRAINT "scheme_supersessions_by_another" CHECK (successor_id <> scheme_id),
  ADD CONSTRAINT "scheme_supersessions_count_until" CHECK (counts_until >= effective_on - 1);

-- A later version is of a later day.
CREATE FUNCTION refuse_version_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scheme_versions other
              WHERE other.scheme_id = NEW.scheme_id AND other.number <> NEW.number
                AND (other.number < NEW.number) <> (other.effective_on < NEW.effective_on)) THEN
    RAISE EXCEPTION 'version of a scheme out of order' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "scheme_versions_in_order" BEFORE INSERT OR UPDATE ON "scheme_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_version_out_of_order();

-- The version of a scheme on a day (lib/schemes/versions.ts says the same); null before the first.
CREATE FUNCTION scheme_version_on(scheme uuid, day date) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT number FROM scheme_versions WHERE scheme_id = scheme AND effective_on <= day ORDER BY number DESC LIMIT 1
$$;

-- A certificate is issued under the version in force on the day of its assessment, or of its issue where it names none.
-- Its own days stay as they were printed, whatever becomes of the scheme.
CREATE FUNCTION name_scheme_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.scheme_version := coalesce(NEW.scheme_version, scheme_version_on(NEW.scheme_id,
    coalesce((SELECT assessed_on FROM assessments WHERE id = NEW.assessment_id), NEW.valid_from)));
  RETURN NEW;
END $$;
CREATE TRIGGER "certificates_scheme_version" BEFORE INSERT ON "certificates"
  FOR EACH ROW EXECUTE FUNCTION name_scheme_version();

ALTER TABLE "standard_projects"
  ADD CONSTRAINT "standard_projects_title_is_said" CHECK (title <> '' AND sponsor <> ''),
  ADD CONSTRAINT "standard_projects_for_somebody" CHECK (cardinality(positions) > 0 OR for_whom <> '');
ALTER TABLE "standard_steps"
  ADD CONSTRAINT "standard_steps_place_is_positive" CHECK (place > 0),
  ADD CONSTRAINT "standard_steps_begin_with_a_proposal" CHECK ((place = 1) = (station = 'PROPOSED')),
  ADD CONSTRAINT "standard_steps_participants_are_some" CHECK (participants > 0);
CREATE TRIGGER "standard_steps_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "standard_steps"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
