-- CreateEnum
CREATE TYPE "centre_owner" AS ENUM ('MINISTRY', 'PROVINCE', 'REGENCY', 'COMMUNITY');

-- CreateEnum
CREATE TYPE "vocational_field" AS ENUM ('BUSINESS_MANAGEMENT', 'INFORMATION_TECHNOLOGY', 'AUTOMOTIVE', 'ELECTRICAL', 'ELECTRONICS', 'REFRIGERATION', 'WELDING', 'MANUFACTURING', 'CONSTRUCTION', 'GARMENT', 'AGRICULTURE', 'FISHERIES', 'FOOD_PROCESSING', 'TOURISM', 'BEAUTY', 'CREATIVE_INDUSTRY', 'LANGUAGES', 'TRAINING_METHODOLOGY');

-- CreateEnum
CREATE TYPE "instructor_grade" AS ENUM ('SKILLED', 'PROFICIENT', 'SUPERVISING', 'EXPERT_FIRST', 'EXPERT_JUNIOR', 'EXPERT_SENIOR', 'EXPERT_CHIEF');

-- CreateEnum
CREATE TYPE "instructor_certificate_kind" AS ENUM ('METHODOLOGY', 'TECHNICAL');

-- AlterTable
ALTER TABLE "batches" ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "venue" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "programmes" ADD COLUMN     "field" "vocational_field" NOT NULL DEFAULT 'BUSINESS_MANAGEMENT',
ADD COLUMN     "positions" "position"[] DEFAULT ARRAY[]::"position"[],
ADD COLUMN     "retired_on" DATE,
ADD COLUMN     "summary" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "seat_requests" ADD COLUMN     "village_code" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "training_centres" ADD COLUMN     "address" TEXT,
ADD COLUMN     "fields" "vocational_field"[] DEFAULT ARRAY[]::"vocational_field"[],
ADD COLUMN     "owner" "centre_owner",
ADD COLUMN     "owner_name" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "centre_accreditations" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "scheme_id" UUID,
    "field" "vocational_field",
    "number" TEXT NOT NULL,
    "grade" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "centre_accreditations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instructors" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "grade" "instructor_grade",
    "fields" "vocational_field"[] DEFAULT ARRAY[]::"vocational_field"[],
    "left_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "instructors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instructor_certificates" (
    "id" UUID NOT NULL,
    "instructor_id" UUID NOT NULL,
    "kind" "instructor_certificate_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "instructor_certificates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_units" (
    "programme_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,

    CONSTRAINT "programme_units_pkey" PRIMARY KEY ("programme_id","unit_code")
);

-- CreateIndex
CREATE INDEX "centre_accreditations_centre_id_valid_to_idx" ON "centre_accreditations"("centre_id", "valid_to");

-- CreateIndex
CREATE INDEX "instructors_centre_id_idx" ON "instructors"("centre_id");

-- CreateIndex
CREATE INDEX "instructor_certificates_instructor_id_idx" ON "instructor_certificates"("instructor_id");

-- CreateIndex
CREATE INDEX "seat_requests_village_code_state_requested_at_fits_post_idx" ON "seat_requests"("village_code", "state", "requested_at", "fits_post");

-- CreateIndex
CREATE INDEX "training_centres_fields_idx" ON "training_centres" USING GIN ("fields");

-- AddForeignKey
ALTER TABLE "centre_accreditations" ADD CONSTRAINT "centre_accreditations_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "training_centres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_accreditations" ADD CONSTRAINT "centre_accreditations_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instructors" ADD CONSTRAINT "instructors_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "training_centres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instructor_certificates" ADD CONSTRAINT "instructor_certificates_instructor_id_fkey" FOREIGN KEY ("instructor_id") REFERENCES "instructors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_units" ADD CONSTRAINT "programme_units_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_units" ADD CONSTRAINT "programme_units_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "competency_units"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

-- Centres from before: the ministry's own are its own, a local one is the province's where it is registered for a whole
-- province, a community centre is its community's; the body behind it is asked for on the centre's page.
UPDATE "training_centres" SET "owner" = CASE
  WHEN kind IN ('UPTP', 'SATPEL') THEN 'MINISTRY'::centre_owner
  WHEN kind = 'BLKK' THEN 'COMMUNITY'
  WHEN length(region_code) = 2 THEN 'PROVINCE'
  ELSE 'REGENCY' END;
ALTER TABLE "training_centres" ALTER COLUMN "owner" SET NOT NULL;

-- Whoever has taught courses for cooperatives teaches business and management. What a centre is accredited for nobody
-- has recorded so far: batches that are there stay, new ones wait for it to be entered.
UPDATE "training_centres" SET "fields" = ARRAY['BUSINESS_MANAGEMENT']::vocational_field[]
 WHERE id IN (SELECT centre_id FROM "batches");

-- Programmes from before are meant for the posts that their scheme opens, and teach all of its units.
UPDATE "programmes" SET "positions" = meant.positions
  FROM (SELECT scheme.scheme_id, array_agg(DISTINCT requirement."position") AS positions
          FROM "requirement_schemes" scheme JOIN "requirements" requirement ON requirement.id = scheme.requirement_id
         WHERE requirement.valid_to IS NULL GROUP BY 1) meant
 WHERE meant.scheme_id = "programmes"."scheme_id";
INSERT INTO "programme_units" ("programme_id", "unit_code")
SELECT programme.id, unit.unit_code FROM "programmes" programme JOIN "scheme_units" unit ON unit.scheme_id = programme.scheme_id;

-- Seats asked for so far count where the cooperative sits now: none has moved since there are seats to ask for.
ALTER TABLE "seat_requests" ALTER COLUMN "village_code" TYPE text COLLATE "C";
UPDATE "seat_requests" SET "village_code" = cooperative.seat_village_code
  FROM "cooperatives" cooperative WHERE cooperative.id = "seat_requests"."cooperative_id";
CREATE FUNCTION seat_request_village() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT seat_village_code INTO NEW.village_code FROM cooperatives WHERE id = NEW.cooperative_id;
  RETURN NEW;
END $$;
CREATE TRIGGER "seat_requests_village" BEFORE INSERT ON "seat_requests"
  FOR EACH ROW WHEN (NEW.village_code = '') EXECUTE FUNCTION seat_request_village();

-- Half a point says nothing.
UPDATE "training_centres" SET "latitude" = NULL, "longitude" = NULL WHERE (latitude IS NULL) <> (longitude IS NULL);
ALTER TABLE "training_centres"
  ADD CONSTRAINT "training_centres_owner_fits_kind" CHECK (
    CASE kind WHEN 'UPTP' THEN owner = 'MINISTRY' WHEN 'SATPEL' THEN owner = 'MINISTRY'
              WHEN 'BLKK' THEN owner = 'COMMUNITY' ELSE owner IN ('PROVINCE', 'REGENCY') END),
  ADD CONSTRAINT "training_centres_point_is_whole" CHECK ((latitude IS NULL) = (longitude IS NULL));
ALTER TABLE "centre_accreditations"
  ADD CONSTRAINT "centre_accreditations_scheme_or_field" CHECK ((scheme_id IS NULL) <> (field IS NULL)),
  ADD CONSTRAINT "centre_accreditations_ends_after_start" CHECK (valid_from <= valid_to);
ALTER TABLE "instructor_certificates"
  ADD CONSTRAINT "instructor_certificates_end_after_start" CHECK (valid_to IS NULL OR valid_from <= valid_to);

-- The nearest centres are read from this index, however many there are.
CREATE INDEX "training_centres_points" ON "training_centres" USING gist (point(longitude, latitude));
-- What is taught in a month is read from this one, however long batches are kept.
CREATE INDEX "batches_days" ON "batches" USING gist (daterange(starts_on, ends_on, '[]'));
