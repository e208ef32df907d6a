-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'SELF_ASSESSED', 'SCHEDULED', 'PRE_ASSESSED', 'ASSESSED', 'CANCELLED', 'NO_SHOW');

-- CreateEnum
CREATE TYPE "application_purpose" AS ENUM ('CERTIFICATION', 'RENEWAL', 'PRIOR_LEARNING', 'OTHER');

-- CreateEnum
CREATE TYPE "venue_kind" AS ENUM ('AD_HOC', 'INDEPENDENT', 'WORKPLACE');

-- AlterTable
ALTER TABLE "assessment_decisions" ADD COLUMN     "member_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "assessments" ADD COLUMN     "application_id" UUID,
ADD COLUMN     "competent_units" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "not_yet_units" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "assessment_venues" (
    "id" UUID NOT NULL,
    "certification_body_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "venue_kind" NOT NULL,
    "region_code" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "assessment_venues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue_verifications" (
    "id" UUID NOT NULL,
    "venue_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "verified_by_id" UUID NOT NULL,

    CONSTRAINT "venue_verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_applications" (
    "id" UUID NOT NULL,
    "receipt_code" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "scheme_id" UUID NOT NULL,
    "certification_body_id" UUID NOT NULL,
    "enrolment_id" UUID,
    "cooperative_id" UUID,
    "purpose" "application_purpose" NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "state" "application_state" NOT NULL,
    "self_competent_units" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "self_not_yet_units" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "venue_id" UUID,
    "scheduled_on" DATE,
    "assessor_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_steps" (
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "application_state" NOT NULL,
    "happened_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by_id" UUID NOT NULL,
    "remark" TEXT,

    CONSTRAINT "application_steps_pkey" PRIMARY KEY ("application_id","number")
);

-- CreateTable
CREATE TABLE "assessment_appeals" (
    "assessment_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_member_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "filed_on" DATE NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "process_explained" BOOLEAN NOT NULL,
    "discussed_with_assessor" BOOLEAN NOT NULL,
    "other_person_involved" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "outcome" "competence",
    "outcome_on" DATE,
    "outcome_by_id" UUID,
    "outcome_member_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "outcome_reason" TEXT,

    CONSTRAINT "assessment_appeals_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateIndex
CREATE INDEX "assessment_venues_region_code_idx" ON "assessment_venues"("region_code");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_venues_certification_body_id_name_key" ON "assessment_venues"("certification_body_id", "name");

-- CreateIndex
CREATE INDEX "venue_verifications_venue_id_idx" ON "venue_verifications"("venue_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_applications_receipt_code_key" ON "assessment_applications"("receipt_code");

-- CreateIndex
CREATE INDEX "assessment_applications_person_id_idx" ON "assessment_applications"("person_id");

-- CreateIndex
CREATE INDEX "assessment_applications_enrolment_id_idx" ON "assessment_applications"("enrolment_id");

-- CreateIndex
CREATE INDEX "assessment_applications_cooperative_id_idx" ON "assessment_applications"("cooperative_id");

-- CreateIndex
CREATE INDEX "assessment_applications_venue_id_idx" ON "assessment_applications"("venue_id");

-- CreateIndex
CREATE INDEX "assessment_applications_certification_body_id_state_idx" ON "assessment_applications"("certification_body_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_appeals_assessment_id_assessor_id_key" ON "assessment_appeals"("assessment_id", "assessor_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_application_id_key" ON "assessments"("application_id");

-- AddForeignKey
ALTER TABLE "assessment_venues" ADD CONSTRAINT "assessment_venues_certification_body_id_fkey" FOREIGN KEY ("certification_body_id") REFERENCES "certification_bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_venues" ADD CONSTRAINT "assessment_venues_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_verifications" ADD CONSTRAINT "venue_verifications_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "assessment_venues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_applications" ADD CONSTRAINT "assessment_applications_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_applications" ADD CONSTRAINT "assessment_applications_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_applications" ADD CONSTRAINT "assessment_applications_certification_body_id_fkey" FOREIGN KEY ("certification_body_id") REFERENCES "certification_bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_applications" ADD CONSTRAINT "assessment_applications_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_applications" ADD CONSTRAINT "assessment_applications_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_applications" ADD CONSTRAINT "assessment_applications_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "assessment_venues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "assessment_applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "assessment_applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_appeals" ADD CONSTRAINT "assessment_appeals_assessment_id_assessor_id_fkey" FOREIGN KEY ("assessment_id", "assessor_id") REFERENCES "assessments"("id", "assessor_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Rows already there stay as they are: an assessment from
-- before has no application and no units, because nobody recorded them here, and a decision names its writer alone. No
-- table is rewritten: the new columns are empty or have a constant default.

ALTER TABLE "assessment_venues" ALTER COLUMN "region_code" TYPE text COLLATE "C";
ALTER TABLE "assessment_venues" ADD CONSTRAINT "assessment_venues_have_a_name" CHECK (name <> '');
ALTER TABLE "venue_verifications"
  ADD CONSTRAINT "venue_verifications_end_after_start" CHECK (valid_to >= valid_from),
  ADD CONSTRAINT "venue_verifications_one_at_a_time"
    EXCLUDE USING gist (venue_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

ALTER TABLE "assessment_applications"
  ADD CONSTRAINT "assessment_applications_receipt_code_form" CHECK (receipt_code ~ '^[2-9A-HJKMNP-TV-Z]{12}$'),
  -- What was sent names its evidence; a draft need not yet.
  ADD CONSTRAINT "assessment_applications_sent_with_evidence" CHECK (state IN ('DRAFT', 'CANCELLED') OR evidence <> ''),
  ADD CONSTRAINT "assessment_applications_unit_is_one_of_both" CHECK (NOT self_competent_units && self_not_yet_units),
  ADD CONSTRAINT "assessment_applications_schedule_is_whole"
    CHECK ((venue_id IS NULL) = (scheduled_on IS NULL) AND (venue_id IS NULL) = (assessor_id IS NULL)),
  ADD CONSTRAINT "assessment_applications_scheduled_before_assessed"
    CHECK (state NOT IN ('SCHEDULED', 'PRE_ASSESSED', 'ASSESSED', 'NO_SHOW') OR venue_id IS NOT NULL),
  ADD CONSTRAINT "assessment_applications_one_open_a_person"
    EXCLUDE USING gist (person_id WITH =, scheme_id WITH =, certification_body_id WITH =)
    WHERE (state NOT IN ('ASSESSED', 'CANCELLED', 'NO_SHOW'));
ALTER TABLE "application_steps"
  ADD CONSTRAINT "application_steps_are_numbered" CHECK (number >= 1),
  ADD CONSTRAINT "application_steps_end_with_a_word" CHECK (state NOT IN ('RETURNED', 'CANCELLED') OR remark <> '');

-- The table of lib/assessment/candidate-states.ts for the states that are stored; a test holds the two against each other.
CREATE FUNCTION refuse_unlisted_application_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('DRAFT', 'SUBMITTED') THEN
      RAISE EXCEPTION 'an application does not begin as %', NEW.state USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (OLD.state::text, NEW.state::text) NOT IN (
    ('DRAFT', 'SUBMITTED'), ('DRAFT', 'CANCELLED'),
    ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'VERIFIED'), ('SUBMITTED', 'CANCELLED'),
    ('RETURNED', 'SUBMITTED'), ('RETURNED', 'CANCELLED'),
    ('VERIFIED', 'SELF_ASSESSED'), ('VERIFIED', 'CANCELLED'),
    ('SELF_ASSESSED', 'SCHEDULED'), ('SELF_ASSESSED', 'RETURNED'), ('SELF_ASSESSED', 'CANCELLED'),
    ('SCHEDULED', 'SCHEDULED'), ('SCHEDULED', 'PRE_ASSESSED'), ('SCHEDULED', 'NO_SHOW'), ('SCHEDULED', 'CANCELLED'),
    ('PRE_ASSESSED', 'ASSESSED'), ('PRE_ASSESSED', 'NO_SHOW'), ('PRE_ASSESSED', 'CANCELLED')
  ) THEN
    RAISE EXCEPTION 'an application does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessment_applications_begin" BEFORE INSERT ON "assessment_applications"
  FOR EACH ROW EXECUTE FUNCTION refuse_unlisted_application_step();
CREATE TRIGGER "assessment_applications_step" BEFORE UPDATE OF "state" ON "assessment_applications"
  FOR EACH ROW EXECUTE FUNCTION refuse_unlisted_application_step();

-- Nobody is scheduled where the LSP did not hold the place for fit on that day, nor at another LSP's place.
CREATE FUNCTION refuse_unverified_venue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM assessment_venues venue JOIN venue_verifications verification ON verification.venue_id = venue.id
     WHERE venue.id = NEW.venue_id AND venue.certification_body_id = NEW.certification_body_id
       AND NEW.scheduled_on BETWEEN verification.valid_from AND verification.valid_to
  ) THEN
    RAISE EXCEPTION 'the venue was not verified for that day' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessment_applications_verified_venue"
  BEFORE INSERT OR UPDATE OF "venue_id", "scheduled_on" ON "assessment_applications"
  FOR EACH ROW WHEN (NEW.venue_id IS NOT NULL) EXECUTE FUNCTION refuse_unverified_venue();

-- An assessment on an application is of the same person, scheme and LSP, by the assessor named, and after it was scheduled.
CREATE FUNCTION refuse_assessment_off_its_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM assessment_applications application
     WHERE application.id = NEW.application_id AND application.state = 'ASSESSED'
       AND application.person_id = NEW.person_id AND application.scheme_id = NEW.scheme_id
       AND application.certification_body_id = NEW.certification_body_id
       AND application.assessor_id = NEW.assessor_id AND application.scheduled_on <= NEW.assessed_on
  ) THEN
    RAISE EXCEPTION 'the assessment does not fit its application' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessments_fit_their_application" BEFORE INSERT ON "assessments"
  FOR EACH ROW WHEN (NEW.application_id IS NOT NULL) EXECUTE FUNCTION refuse_assessment_off_its_application();

-- K takes K in every core unit, wherever units were recorded (guideline series PBNSP 201/202).
CREATE FUNCTION refuse_competent_without_core_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scheme_units WHERE scheme_id = NEW.scheme_id AND core AND unit_code = ANY(NEW.not_yet_units)) THEN
    RAISE EXCEPTION 'competent with a core unit not yet competent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessments_core_units" BEFORE INSERT OR UPDATE OF "recommendation", "not_yet_units" ON "assessments"
  FOR EACH ROW WHEN (NEW.recommendation = 'COMPETENT' AND cardinality(NEW.not_yet_units) > 0)
  EXECUTE FUNCTION refuse_competent_without_core_units();
ALTER TABLE "assessments"
  ADD CONSTRAINT "assessments_unit_is_one_of_both" CHECK (NOT competent_units && not_yet_units);

-- Separation of duties: no assessor sits in the pleno about their own candidate, and nobody who assessed or decided
-- settles an appeal against it.
ALTER TABLE "assessment_decisions"
  ADD CONSTRAINT "assessment_decisions_without_the_assessor" CHECK (assessor_id <> ALL (member_ids));
ALTER TABLE "assessment_appeals"
  ADD CONSTRAINT "assessment_appeals_say_why" CHECK (reason <> ''),
  ADD CONSTRAINT "assessment_appeals_after_the_decision" CHECK (filed_on >= decided_on),
  ADD CONSTRAINT "assessment_appeals_outcome_is_whole"
    CHECK ((outcome IS NULL) = (outcome_on IS NULL) AND (outcome IS NULL) = (outcome_by_id IS NULL)
           AND (outcome IS NULL) = (outcome_reason IS NULL)),
  ADD CONSTRAINT "assessment_appeals_settled_after_filing" CHECK (outcome_on >= filed_on),
  ADD CONSTRAINT "assessment_appeals_settled_by_others"
    CHECK (outcome_by_id <> assessor_id AND outcome_by_id <> decided_by_id AND outcome_by_id <> ALL (decided_member_ids)
           AND NOT outcome_member_ids && (decided_member_ids || ARRAY[assessor_id, decided_by_id]));

-- Only BK is appealed against, and the appeal keeps it as it was decided.
CREATE FUNCTION refuse_appeal_off_its_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM assessment_decisions decision
     WHERE decision.assessment_id = NEW.assessment_id AND decision.decision = 'NOT_YET_COMPETENT'
       AND decision.decided_on = NEW.decided_on AND decision.decided_by_id = NEW.decided_by_id
       AND decision.member_ids = NEW.decided_member_ids
  ) THEN
    RAISE EXCEPTION 'an appeal is against a decision of not yet competent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessment_appeals_against_its_decision" BEFORE INSERT ON "assessment_appeals"
  FOR EACH ROW EXECUTE FUNCTION refuse_appeal_off_its_decision();
