-- The registry from nothing: regions, people, cooperatives, training, certification, the coverage ledger, the audit log.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "competence" AS ENUM ('COMPETENT', 'NOT_YET_COMPETENT');

-- CreateEnum
CREATE TYPE "officer_role" AS ENUM ('MINISTRY', 'MANPOWER', 'LOCAL_OFFICE', 'COOPERATIVE', 'CENTRE', 'CERTIFICATION_BODY', 'ASSESSOR', 'AUDITOR');

-- CreateEnum
CREATE TYPE "certification_body_kind" AS ENUM ('P1', 'P2', 'P3');

-- CreateEnum
CREATE TYPE "position" AS ENUM ('CHAIR', 'VICE_CHAIR_BUSINESS', 'VICE_CHAIR_MEMBERSHIP', 'SECRETARY', 'TREASURER', 'BOARD_MEMBER', 'SUPERVISOR_CHAIR', 'SUPERVISOR_MEMBER');

-- CreateEnum
CREATE TYPE "cooperative_kind" AS ENUM ('RURAL_VILLAGE', 'URBAN_VILLAGE');

-- CreateEnum
CREATE TYPE "term_basis" AS ENUM ('ELECTED', 'EX_OFFICIO');

-- CreateEnum
CREATE TYPE "term_end_reason" AS ENUM ('TERM_ENDED', 'RESIGNED', 'DISMISSED_BY_MEETING', 'DECEASED', 'OFFICE_CHANGED', 'DATA_ERROR');

-- CreateEnum
CREATE TYPE "coverage_cut" AS ENUM ('ALL', 'BOARD', 'SUPERVISORY', 'CHAIR', 'VICE_CHAIR_BUSINESS', 'VICE_CHAIR_MEMBERSHIP', 'SECRETARY', 'TREASURER', 'BOARD_MEMBER', 'SUPERVISOR_CHAIR', 'SUPERVISOR_MEMBER');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('FEMALE', 'MALE');

-- CreateEnum
CREATE TYPE "region_kind" AS ENUM ('COUNTRY', 'PROVINCE', 'REGENCY', 'CITY', 'DISTRICT', 'RURAL_VILLAGE', 'URBAN_VILLAGE', 'CUSTOMARY_VILLAGE');

-- CreateEnum
CREATE TYPE "scheme_kind" AS ENUM ('KKNI', 'OCCUPATION', 'CLUSTER');

-- CreateEnum
CREATE TYPE "training_centre_kind" AS ENUM ('UPTP', 'SATPEL', 'UPTD', 'BLKK');

-- CreateEnum
CREATE TYPE "training_centre_class" AS ENUM ('GROWING', 'DEVELOPING', 'INDEPENDENT');

-- CreateEnum
CREATE TYPE "training_outcome" AS ENUM ('COMPLETED', 'FAILED', 'DROPPED', 'NO_SHOW');

-- CreateTable
CREATE TABLE "assessments" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "scheme_id" UUID NOT NULL,
    "certification_body_id" UUID NOT NULL,
    "enrolment_id" UUID,
    "assessed_on" DATE NOT NULL,
    "recommendation" "competence" NOT NULL,
    "assessor_id" UUID NOT NULL,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_decisions" (
    "assessment_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "decision" "competence" NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_id" UUID NOT NULL,

    CONSTRAINT "assessment_decisions_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "day" DATE NOT NULL,
    "officer_id" UUID NOT NULL,
    "place" INTEGER NOT NULL DEFAULT 0,
    "act" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "details" JSONB NOT NULL,
    "hash" BYTEA NOT NULL DEFAULT '\x'::bytea,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_reads" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "officer_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,

    CONSTRAINT "person_reads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "cooperatives" INTEGER,
    "filled_at" TIMESTAMPTZ(3),
    "region_release" TEXT,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officers" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "officer_role" NOT NULL,
    "region_code" TEXT,
    "cooperative_id" UUID,
    "centre_id" UUID,
    "certification_body_id" UUID,
    "password_hash" TEXT,
    "sessions_valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "officers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "id" BIGSERIAL NOT NULL,
    "key" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification_bodies" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "certification_body_kind" NOT NULL,
    "licence_number" TEXT NOT NULL,
    "licensed_from" DATE NOT NULL,
    "licensed_to" DATE NOT NULL,

    CONSTRAINT "certification_bodies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificates" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "registration_number" TEXT,
    "person_id" UUID NOT NULL,
    "holder_name" TEXT NOT NULL,
    "scheme_id" UUID NOT NULL,
    "certification_body_id" UUID NOT NULL,
    "assessment_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "certificates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_suspensions" (
    "id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "suspended_on" DATE NOT NULL,
    "lifted_on" DATE,
    "reason" TEXT NOT NULL,

    CONSTRAINT "certificate_suspensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_revocations" (
    "certificate_id" UUID NOT NULL,
    "revoked_on" DATE NOT NULL,
    "revoked_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "certificate_revocations_pkey" PRIMARY KEY ("certificate_id")
);

-- CreateTable
CREATE TABLE "cooperatives" (
    "id" UUID NOT NULL,
    "legal_name" TEXT NOT NULL,
    "kind" "cooperative_kind" NOT NULL,
    "seat_village_code" TEXT NOT NULL,
    "founded_on" DATE NOT NULL,
    "dissolved_on" DATE,
    "legal_entity_number" TEXT,
    "legal_entity_on" DATE,
    "registry_number" TEXT,
    "registry_certified_until" DATE,
    "address" TEXT,
    "phone" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cooperatives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cooperative_villages" (
    "cooperative_id" UUID NOT NULL,
    "village_code" TEXT NOT NULL,

    CONSTRAINT "cooperative_villages_pkey" PRIMARY KEY ("cooperative_id","village_code")
);

-- CreateTable
CREATE TABLE "office_terms" (
    "id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" "position" NOT NULL,
    "basis" "term_basis" NOT NULL,
    "start_date" DATE NOT NULL,
    "end_date" DATE,
    "end_reason" "term_end_reason",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "office_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage_lines" (
    "id" BIGSERIAL NOT NULL,
    "region_code" TEXT NOT NULL,
    "cut" "coverage_cut" NOT NULL,
    "effective_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "cooperatives" INTEGER NOT NULL,
    "fully_certified" INTEGER NOT NULL,
    "posts_filled" INTEGER NOT NULL,
    "posts_certified" INTEGER NOT NULL,
    "people_in_office" INTEGER NOT NULL,
    "people_certified" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "cause_id" UUID,

    CONSTRAINT "coverage_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage_checkpoints" (
    "region_code" TEXT NOT NULL,
    "cut" "coverage_cut" NOT NULL,
    "through_line" BIGINT NOT NULL,
    "through_day" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "cooperatives" INTEGER NOT NULL,
    "fully_certified" INTEGER NOT NULL,
    "posts_filled" INTEGER NOT NULL,
    "posts_certified" INTEGER NOT NULL,
    "people_in_office" INTEGER NOT NULL,
    "people_certified" INTEGER NOT NULL,

    CONSTRAINT "coverage_checkpoints_pkey" PRIMARY KEY ("region_code","cut","through_line","through_day")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "national_id_sealed" BYTEA NOT NULL,
    "national_id_hash" BYTEA NOT NULL,
    "birth_date" DATE NOT NULL,
    "sex" "sex" NOT NULL,
    "phone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regions" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "region_kind" NOT NULL,
    "parent_code" TEXT,
    "retired_on" DATE,
    "successor_code" TEXT,

    CONSTRAINT "regions_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "competency_units" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "competency_units_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "schemes" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "scheme_kind" NOT NULL,
    "level" INTEGER,
    "validity_months" INTEGER NOT NULL DEFAULT 36,
    "business_field" CHAR(5) NOT NULL,
    "occupation" CHAR(4) NOT NULL,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "schemes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scheme_units" (
    "scheme_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "core" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "scheme_units_pkey" PRIMARY KEY ("scheme_id","unit_code")
);

-- CreateTable
CREATE TABLE "requirements" (
    "id" UUID NOT NULL,
    "position" "position" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "requirements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement_schemes" (
    "requirement_id" UUID NOT NULL,
    "scheme_id" UUID NOT NULL,

    CONSTRAINT "requirement_schemes_pkey" PRIMARY KEY ("requirement_id","scheme_id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "officer_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "achieved" JSONB NOT NULL DEFAULT 'null',

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("officer_id","key")
);

-- CreateTable
CREATE TABLE "training_centres" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "training_centre_kind" NOT NULL,
    "class" "training_centre_class",
    "vin" TEXT,
    "parent_id" UUID,
    "region_code" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "training_centres_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programmes" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "scheme_id" UUID NOT NULL,
    "lesson_hours" INTEGER NOT NULL,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batches" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "certification_body_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "capacity" INTEGER NOT NULL DEFAULT 16,
    "cancelled_on" DATE,

    CONSTRAINT "batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolments" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" "position",

    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_results" (
    "enrolment_id" UUID NOT NULL,
    "outcome" "training_outcome" NOT NULL,
    "attendance_percent" INTEGER NOT NULL,
    "recorded_for" DATE NOT NULL,
    "remarks" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "training_results_pkey" PRIMARY KEY ("enrolment_id")
);

-- CreateIndex
CREATE INDEX "assessments_person_id_idx" ON "assessments"("person_id");

-- CreateIndex
CREATE INDEX "assessments_enrolment_id_idx" ON "assessments"("enrolment_id");

-- CreateIndex
CREATE INDEX "assessments_certification_body_id_assessed_on_idx" ON "assessments"("certification_body_id", "assessed_on");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_id_assessor_id_key" ON "assessments"("id", "assessor_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_decisions_assessment_id_assessor_id_key" ON "assessment_decisions"("assessment_id", "assessor_id");

-- CreateIndex
CREATE INDEX "audit_entries_subject_id_at_idx" ON "audit_entries"("subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_day_id_idx" ON "audit_entries"("day", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_officer_id_day_place_key" ON "audit_entries"("officer_id", "day", "place");

-- CreateIndex
CREATE INDEX "person_reads_person_id_at_idx" ON "person_reads"("person_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "officers_email_key" ON "officers"("email");

-- CreateIndex
CREATE INDEX "sign_in_failures_key_at_idx" ON "sign_in_failures"("key", "at");

-- CreateIndex
CREATE UNIQUE INDEX "certification_bodies_licence_number_key" ON "certification_bodies"("licence_number");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_number_key" ON "certificates"("number");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_registration_number_key" ON "certificates"("registration_number");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_assessment_id_key" ON "certificates"("assessment_id");

-- CreateIndex
CREATE INDEX "certificates_person_id_idx" ON "certificates"("person_id");

-- CreateIndex
CREATE INDEX "certificates_certification_body_id_valid_to_idx" ON "certificates"("certification_body_id", "valid_to");

-- CreateIndex
CREATE INDEX "certificate_suspensions_certificate_id_idx" ON "certificate_suspensions"("certificate_id");

-- CreateIndex
CREATE UNIQUE INDEX "cooperatives_registry_number_key" ON "cooperatives"("registry_number");

-- CreateIndex
CREATE INDEX "cooperatives_seat_village_code_idx" ON "cooperatives"("seat_village_code");

-- CreateIndex
CREATE INDEX "cooperatives_name_trigrams" ON "cooperatives" USING GIN ("legal_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "cooperative_villages_village_code_idx" ON "cooperative_villages"("village_code");

-- CreateIndex
CREATE INDEX "office_terms_cooperative_id_idx" ON "office_terms"("cooperative_id");

-- CreateIndex
CREATE INDEX "office_terms_person_id_idx" ON "office_terms"("person_id");

-- CreateIndex
CREATE INDEX "coverage_lines_sum" ON "coverage_lines"("region_code", "cut", "effective_on", "id");

-- CreateIndex
CREATE INDEX "coverage_lines_since" ON "coverage_lines"("region_code", "cut", "id");

-- CreateIndex
CREATE UNIQUE INDEX "people_national_id_hash_key" ON "people"("national_id_hash");

-- CreateIndex
CREATE INDEX "people_name_trigrams" ON "people" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "people_birth_date_idx" ON "people"("birth_date");

-- CreateIndex
CREATE INDEX "regions_parent_code_idx" ON "regions"("parent_code");

-- CreateIndex
CREATE UNIQUE INDEX "schemes_code_key" ON "schemes"("code");

-- CreateIndex
CREATE UNIQUE INDEX "training_centres_vin_key" ON "training_centres"("vin");

-- CreateIndex
CREATE INDEX "training_centres_region_code_idx" ON "training_centres"("region_code");

-- CreateIndex
CREATE INDEX "training_centres_name_trigrams" ON "training_centres" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "batches_centre_id_starts_on_idx" ON "batches"("centre_id", "starts_on");

-- CreateIndex
CREATE INDEX "batches_certification_body_id_ends_on_idx" ON "batches"("certification_body_id", "ends_on");

-- CreateIndex
CREATE INDEX "enrolments_person_id_idx" ON "enrolments"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_batch_id_person_id_key" ON "enrolments"("batch_id", "person_id");

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_certification_body_id_fkey" FOREIGN KEY ("certification_body_id") REFERENCES "certification_bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_decisions" ADD CONSTRAINT "assessment_decisions_assessment_id_assessor_id_fkey" FOREIGN KEY ("assessment_id", "assessor_id") REFERENCES "assessments"("id", "assessor_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officers" ADD CONSTRAINT "officers_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officers" ADD CONSTRAINT "officers_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officers" ADD CONSTRAINT "officers_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "training_centres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officers" ADD CONSTRAINT "officers_certification_body_id_fkey" FOREIGN KEY ("certification_body_id") REFERENCES "certification_bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_certification_body_id_fkey" FOREIGN KEY ("certification_body_id") REFERENCES "certification_bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_suspensions" ADD CONSTRAINT "certificate_suspensions_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_revocations" ADD CONSTRAINT "certificate_revocations_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperatives" ADD CONSTRAINT "cooperatives_seat_village_code_fkey" FOREIGN KEY ("seat_village_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperative_villages" ADD CONSTRAINT "cooperative_villages_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperative_villages" ADD CONSTRAINT "cooperative_villages_village_code_fkey" FOREIGN KEY ("village_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_terms" ADD CONSTRAINT "office_terms_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_terms" ADD CONSTRAINT "office_terms_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regions" ADD CONSTRAINT "regions_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_units" ADD CONSTRAINT "scheme_units_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_units" ADD CONSTRAINT "scheme_units_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "competency_units"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_schemes" ADD CONSTRAINT "requirement_schemes_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_schemes" ADD CONSTRAINT "requirement_schemes_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_centres" ADD CONSTRAINT "training_centres_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "training_centres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_centres" ADD CONSTRAINT "training_centres_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batches" ADD CONSTRAINT "batches_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "training_centres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batches" ADD CONSTRAINT "batches_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batches" ADD CONSTRAINT "batches_certification_body_id_fkey" FOREIGN KEY ("certification_body_id") REFERENCES "certification_bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_results" ADD CONSTRAINT "training_results_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

-- Region codes sort by byte, so that a plain index serves LIKE '33.%' in a database of any locale.
ALTER TABLE "regions" ALTER COLUMN "code" TYPE text COLLATE "C";
ALTER TABLE "regions" ALTER COLUMN "parent_code" TYPE text COLLATE "C";
ALTER TABLE "regions" ALTER COLUMN "successor_code" TYPE text COLLATE "C";
ALTER TABLE "officers" ALTER COLUMN "region_code" TYPE text COLLATE "C";
ALTER TABLE "cooperatives" ALTER COLUMN "seat_village_code" TYPE text COLLATE "C";
ALTER TABLE "cooperative_villages" ALTER COLUMN "village_code" TYPE text COLLATE "C";
ALTER TABLE "training_centres" ALTER COLUMN "region_code" TYPE text COLLATE "C";
ALTER TABLE "coverage_lines" ALTER COLUMN "region_code" TYPE text COLLATE "C";
ALTER TABLE "coverage_checkpoints" ALTER COLUMN "region_code" TYPE text COLLATE "C";

ALTER TABLE "regions"
  ADD CONSTRAINT "regions_code_has_its_form" CHECK (code ~ '^(ID|\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)$'),
  ADD CONSTRAINT "regions_parent_is_the_prefix" CHECK (
    parent_code IS NOT DISTINCT FROM CASE
      WHEN code = 'ID' THEN NULL
      WHEN length(code) = 2 THEN 'ID'
      ELSE regexp_replace(code, '\.\d+$', '')
    END);
ALTER TABLE "cooperatives"
  ADD CONSTRAINT "cooperatives_seat_is_a_village" CHECK (length(seat_village_code) = 13),
  ADD CONSTRAINT "cooperatives_end_after_founding" CHECK (dissolved_on >= founded_on);

-- Each role carries its own scope and no other.
ALTER TABLE "officers"
  ADD CONSTRAINT "officers_scope_fits_role" CHECK (
    (role = 'LOCAL_OFFICE') = (region_code IS NOT NULL)
    AND (role = 'COOPERATIVE') = (cooperative_id IS NOT NULL)
    AND (role = 'CENTRE') = (centre_id IS NOT NULL)
    AND (role IN ('CERTIFICATION_BODY', 'ASSESSOR')) = (certification_body_id IS NOT NULL)),
  ADD CONSTRAINT "officers_email_is_lower_case" CHECK (email = lower(email));

-- Terms of office. A person holds one post at a time in one cooperative, so nobody sits in both of its organs;
-- posts that exist once have one holder a day.
ALTER TABLE "office_terms"
  ADD CONSTRAINT "office_terms_end_after_start" CHECK (end_date >= start_date),
  ADD CONSTRAINT "office_terms_reason_with_end" CHECK (end_date IS NOT NULL OR end_reason IS NULL),
  ADD CONSTRAINT "office_terms_one_post_a_person"
    EXCLUDE USING gist (cooperative_id WITH =, person_id WITH =, daterange(start_date, end_date, '[]') WITH &&),
  ADD CONSTRAINT "office_terms_one_holder_a_post"
    EXCLUDE USING gist (cooperative_id WITH =, "position" WITH =, daterange(start_date, end_date, '[]') WITH &&)
    WHERE ("position" NOT IN ('BOARD_MEMBER', 'SUPERVISOR_MEMBER'));

ALTER TABLE "schemes"
  ADD CONSTRAINT "schemes_level_of_kkni" CHECK (level BETWEEN 1 AND 9),
  ADD CONSTRAINT "schemes_validity_is_positive" CHECK (validity_months > 0);
ALTER TABLE "requirements"
  ADD CONSTRAINT "requirements_end_after_start" CHECK (valid_to >= valid_from),
  ADD CONSTRAINT "requirements_one_a_position_and_day"
    EXCLUDE USING gist ("position" WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

ALTER TABLE "certification_bodies"
  ADD CONSTRAINT "certification_bodies_licence_has_its_form" CHECK (licence_number ~ '^BNSP-LSP-\d{3,4}-ID$');
ALTER TABLE "certificates"
  ADD CONSTRAINT "certificates_end_after_start" CHECK (valid_to >= valid_from);
ALTER TABLE "certificate_suspensions"
  ADD CONSTRAINT "certificate_suspensions_lifted_after" CHECK (lifted_on > suspended_on),
  ADD CONSTRAINT "certificate_suspensions_one_at_a_time"
    EXCLUDE USING gist (certificate_id WITH =, daterange(suspended_on, lifted_on) WITH &&);

ALTER TABLE "training_centres"
  ADD CONSTRAINT "training_centres_vin_has_its_form" CHECK (vin ~ '^\d{10}$'),
  ADD CONSTRAINT "training_centres_satpel_has_a_parent" CHECK ((kind = 'SATPEL') = (parent_id IS NOT NULL)),
  ADD CONSTRAINT "training_centres_class_is_of_a_blkk" CHECK (class IS NULL OR kind = 'BLKK'),
  ADD CONSTRAINT "training_centres_capacity_is_positive" CHECK (capacity > 0);
ALTER TABLE "batches"
  ADD CONSTRAINT "batches_end_after_start" CHECK (ends_on >= starts_on),
  ADD CONSTRAINT "batches_capacity_is_positive" CHECK (capacity > 0);
ALTER TABLE "training_results"
  ADD CONSTRAINT "training_results_attendance_is_a_share" CHECK (attendance_percent BETWEEN 0 AND 100);

-- Whoever assessed a candidate does not decide about that candidate.
ALTER TABLE "assessment_decisions"
  ADD CONSTRAINT "assessment_decisions_by_another_person" CHECK (decided_by_id <> assessor_id);
ALTER TABLE "installation" ADD CONSTRAINT "installation_is_one_row" CHECK (id = 1);

-- A decision is not older than its assessment, and a certificate is issued on a decision of K that is not younger.
CREATE FUNCTION refuse_decision_before_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decided_on < (SELECT assessed_on FROM assessments WHERE id = NEW.assessment_id) THEN
    RAISE EXCEPTION 'decision dated before its assessment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessment_decisions_after_assessment" BEFORE INSERT OR UPDATE ON "assessment_decisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_decision_before_assessment();

CREATE FUNCTION refuse_certificate_without_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.assessment_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM assessments assessment JOIN assessment_decisions decision ON decision.assessment_id = assessment.id
     WHERE assessment.id = NEW.assessment_id AND assessment.person_id = NEW.person_id
       AND assessment.scheme_id = NEW.scheme_id AND assessment.certification_body_id = NEW.certification_body_id
       AND decision.decision = 'COMPETENT' AND decision.decided_on <= NEW.valid_from) THEN
    RAISE EXCEPTION 'certificate without an earlier decision of competence' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "certificates_after_decision" BEFORE INSERT OR UPDATE ON "certificates"
  FOR EACH ROW EXECUTE FUNCTION refuse_certificate_without_decision();

-- What is appended stays.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "coverage_lines_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "coverage_lines"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "coverage_checkpoints_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "coverage_checkpoints"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The audit chain: an entry's hash covers the entry and the hash of the one before it, by officer and Jakarta day.
CREATE FUNCTION audit_hash(before bytea, entry audit_entries) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(coalesce(before, '') || convert_to(concat_ws(E'\n', entry.day - DATE '2000-01-01', entry.officer_id,
    entry.place, (extract(epoch FROM entry.at) * 1000)::bigint, entry.act, entry.subject_id, entry.details), 'UTF8'))
$$;
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_place int;
  last_hash bytea;
BEGIN
  NEW.day := (NEW.at AT TIME ZONE 'Asia/Jakarta')::date;
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.officer_id::text || NEW.day, 0));
  SELECT place, hash INTO last_place, last_hash FROM audit_entries
   WHERE officer_id = NEW.officer_id AND day = NEW.day ORDER BY place DESC LIMIT 1;
  NEW.place := coalesce(last_place, 0) + 1;
  NEW.hash := audit_hash(last_hash, NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_entries_chain" BEFORE INSERT ON "audit_entries"
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

-- Entries whose hash or place is not what the one before them makes it.
CREATE VIEW "audit_breaks" AS
SELECT entry.id, entry.day, entry.officer_id, entry.place
  FROM audit_entries entry
  LEFT JOIN audit_entries before
    ON before.officer_id = entry.officer_id AND before.day = entry.day AND before.place = entry.place - 1
 WHERE entry.hash <> audit_hash(before.hash, entry) OR (entry.place > 1 AND before.id IS NULL);

-- Which figures a post counts in, and how many posts of a kind a cooperative must fill (SE Menkop 1/2025: 5 + 3).
CREATE VIEW "coverage_cuts_of_position" AS
SELECT "position", unnest(ARRAY['ALL', CASE WHEN "position"::text LIKE 'SUPERVISOR%' THEN 'SUPERVISORY' ELSE 'BOARD' END,
                                "position"::text])::coverage_cut AS cut
  FROM unnest(enum_range(NULL::"position")) "position";
CREATE VIEW "required_posts" AS
SELECT "position", CASE "position" WHEN 'BOARD_MEMBER' THEN 0 WHEN 'SUPERVISOR_MEMBER' THEN 2 ELSE 1 END AS required
  FROM unnest(enum_range(NULL::"position")) "position";

-- The days on which a certificate counts: its validity, less suspensions, up to the day before a revocation.
CREATE VIEW "certificate_days" AS
SELECT certificate.id AS certificate_id, certificate.person_id, certificate.scheme_id,
       datemultirange(daterange(certificate.valid_from,
         greatest(certificate.valid_from, least(certificate.valid_to + 1, revocation.revoked_on))))
       - coalesce((SELECT range_agg(daterange(suspension.suspended_on, suspension.lifted_on))
                     FROM certificate_suspensions suspension
                    WHERE suspension.certificate_id = certificate.id), '{}') AS days
  FROM certificates certificate
  LEFT JOIN certificate_revocations revocation ON revocation.certificate_id = certificate.id;

-- A post with the days it is filled, and those on which its holder passes the gate (lib/gate/may-manage.ts).
-- Most holders have no certificate: asking that first spares them the rest.
CREATE VIEW "post_days" AS
SELECT term.id AS term_id, term.cooperative_id, term.person_id, term."position", cooperative.seat_village_code,
       daterange(term.start_date, term.end_date, '[]') AS filled,
       CASE WHEN EXISTS (SELECT FROM certificates certificate WHERE certificate.person_id = term.person_id) THEN
         datemultirange(daterange(term.start_date, term.end_date, '[]')) * coalesce((
           SELECT range_agg(certificate.days * datemultirange(daterange(requirement.valid_from, requirement.valid_to, '[]')))
             FROM certificate_days certificate
             JOIN requirement_schemes qualifying ON qualifying.scheme_id = certificate.scheme_id
             JOIN requirements requirement ON requirement.id = qualifying.requirement_id
            WHERE certificate.person_id = term.person_id AND requirement."position" = term."position"), '{}')
         ELSE '{}' END AS certified
  FROM office_terms term
  JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id;
