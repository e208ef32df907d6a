-- What the QR of a cooperative leads to: twelve hexadecimal digits, drawn. By hand, before the column that calls it.
CREATE FUNCTION new_public_code() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)
$$;

-- CreateEnum
CREATE TYPE "document_format" AS ENUM ('PDF', 'JPEG', 'PNG', 'WEBP');

-- CreateEnum
CREATE TYPE "formation_stage" AS ENUM ('SOCIALISED', 'VILLAGE_MEETING_HELD', 'FOUNDING_MEETING_HELD', 'DEED_SIGNED', 'LEGAL_PENDING', 'LEGAL_ENTITY');

-- CreateEnum
CREATE TYPE "formation_model" AS ENUM ('NEW', 'DEVELOPMENT', 'REVITALISATION');

-- CreateEnum
CREATE TYPE "annual_meeting_state" AS ENUM ('DRAFTED', 'REPORTED', 'VERIFIED', 'RETURNED');

-- AlterTable
ALTER TABLE "cooperatives" ADD COLUMN     "public_code" TEXT NOT NULL DEFAULT new_public_code();

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" "document_format" NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_contents" (
    "document_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "document_contents_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "cooperative_formations" (
    "cooperative_id" UUID NOT NULL,
    "model" "formation_model",
    "tax_number" TEXT,
    "business_number" TEXT,
    "bank_account" BOOLEAN NOT NULL DEFAULT false,
    "simkopdes_account" BOOLEAN NOT NULL DEFAULT false,
    "subdomain" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cooperative_formations_pkey" PRIMARY KEY ("cooperative_id")
);

-- CreateTable
CREATE TABLE "formation_steps" (
    "cooperative_id" UUID NOT NULL,
    "stage" "formation_stage" NOT NULL,
    "reached_on" DATE NOT NULL,
    "deed_number" TEXT,
    "notary" TEXT,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "formation_steps_pkey" PRIMARY KEY ("cooperative_id","stage")
);

-- CreateTable
CREATE TABLE "cooperative_documents" (
    "document_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "stage" "formation_stage",
    "book_year" INTEGER,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "cooperative_documents_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "annual_meetings" (
    "id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "book_year" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "participants" INTEGER NOT NULL,
    "state" "annual_meeting_state" NOT NULL DEFAULT 'DRAFTED',
    "healthy" BOOLEAN,
    "return_reason" TEXT,
    "entered_by_id" UUID NOT NULL,
    "reported_by_id" UUID,
    "reported_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "annual_meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annual_meeting_rules" (
    "id" UUID NOT NULL,
    "region_code" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "due_months" INTEGER NOT NULL,
    "meetings_in_row" INTEGER NOT NULL,
    "must_be_healthy" BOOLEAN NOT NULL,
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "annual_meeting_rules_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cooperative_formations_subdomain_key" ON "cooperative_formations"("subdomain");

-- CreateIndex
CREATE INDEX "cooperative_documents_cooperative_id_idx" ON "cooperative_documents"("cooperative_id");

-- CreateIndex
CREATE UNIQUE INDEX "annual_meetings_cooperative_id_book_year_key" ON "annual_meetings"("cooperative_id", "book_year");

-- CreateIndex
CREATE INDEX "annual_meeting_rules_region_code_idx" ON "annual_meeting_rules"("region_code");

-- CreateIndex
CREATE UNIQUE INDEX "cooperatives_public_code_key" ON "cooperatives"("public_code");

-- AddForeignKey
ALTER TABLE "document_contents" ADD CONSTRAINT "document_contents_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperative_formations" ADD CONSTRAINT "cooperative_formations_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "formation_steps" ADD CONSTRAINT "formation_steps_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperative_documents" ADD CONSTRAINT "cooperative_documents_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperative_documents" ADD CONSTRAINT "cooperative_documents_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_meetings" ADD CONSTRAINT "annual_meetings_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_meeting_rules" ADD CONSTRAINT "annual_meeting_rules_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.
-- Of the rows already there only the cooperatives change: each is given its public code above. Everything else is new
-- and empty, save for the one rule that holds for the whole country.

ALTER TABLE "cooperatives" ADD CONSTRAINT "cooperatives_public_code_has_its_form" CHECK (public_code ~ '^[0-9a-f]{12}$');

-- Files are compressed already; kept in pieces as they came, so that nothing is spent on trying again.
ALTER TABLE "document_contents" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "documents"
  ADD CONSTRAINT "documents_size_is_accepted" CHECK (size BETWEEN 1 AND 10485760),
  ADD CONSTRAINT "documents_hash_is_sha256" CHECK (octet_length(sha256) = 32),
  ADD CONSTRAINT "documents_name_is_clean" CHECK (file_name ~ '^[^/\\[:cntrl:]]{1,120}$');
ALTER TABLE "document_contents"
  ADD CONSTRAINT "document_contents_size_is_accepted" CHECK (octet_length(bytes) BETWEEN 1 AND 10485760);
CREATE TRIGGER "documents_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "documents"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "document_contents_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "document_contents"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A document proves one thing, one document at a time; whoever replaces it marks the earlier one.
ALTER TABLE "cooperative_documents"
  ADD CONSTRAINT "cooperative_documents_prove_one_thing" CHECK (num_nonnulls(stage, book_year) = 1),
  ADD CONSTRAINT "cooperative_documents_one_current_a_stage"
    EXCLUDE USING gist (cooperative_id WITH =, stage WITH =) WHERE (replaced_at IS NULL),
  ADD CONSTRAINT "cooperative_documents_one_current_a_year"
    EXCLUDE USING gist (cooperative_id WITH =, book_year WITH =) WHERE (replaced_at IS NULL);
CREATE TRIGGER "cooperative_documents_stay" BEFORE DELETE OR TRUNCATE ON "cooperative_documents"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "cooperative_formations"
  ADD CONSTRAINT "cooperative_formations_tax_number_has_its_form" CHECK (tax_number ~ '^\d{15,16}$'),
  ADD CONSTRAINT "cooperative_formations_business_number_has_its_form" CHECK (business_number ~ '^\d{13}$'),
  ADD CONSTRAINT "cooperative_formations_subdomain_has_its_form"
    CHECK (subdomain ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$');

ALTER TABLE "formation_steps"
  ADD CONSTRAINT "formation_steps_legal_entity_is_legal_data" CHECK (stage <> 'LEGAL_ENTITY'),
  ADD CONSTRAINT "formation_steps_deed_is_of_its_stage"
    CHECK (stage = 'DEED_SIGNED' OR num_nonnulls(deed_number, notary) = 0);

-- The days of the stages follow their order, up to the day of the legal entity. Stages may be missing: of older
-- cooperatives only the deed is known. For a whole statement at once, so that a filling pays for it once.
CREATE FUNCTION refuse_steps_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Waits for whoever writes another step of the same cooperative, which would not be seen yet.
  PERFORM FROM cooperatives WHERE id IN (SELECT cooperative_id FROM written) ORDER BY id FOR NO KEY UPDATE;
  -- Counted: EXISTS is planned to meet one early, and where there is none it would compare everything with everything.
  IF (SELECT count(*) FROM written JOIN formation_steps other USING (cooperative_id)
       WHERE (other.stage < written.stage AND other.reached_on > written.reached_on)
          OR (other.stage > written.stage AND other.reached_on < written.reached_on)) > 0
     OR (SELECT count(*) FROM written JOIN cooperatives cooperative ON cooperative.id = written.cooperative_id
          WHERE cooperative.legal_entity_on < written.reached_on) > 0 THEN
    RAISE EXCEPTION 'formation stages out of their order' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "formation_steps_inserted_in_order" AFTER INSERT ON "formation_steps"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_steps_out_of_order();
CREATE TRIGGER "formation_steps_updated_in_order" AFTER UPDATE ON "formation_steps"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_steps_out_of_order();

CREATE FUNCTION refuse_legal_entity_before_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM formation_steps WHERE cooperative_id = NEW.id AND reached_on > NEW.legal_entity_on) THEN
    RAISE EXCEPTION 'legal entity dated before a stage of the formation' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "cooperatives_legal_entity_after_steps" BEFORE UPDATE OF "legal_entity_on" ON "cooperatives"
  FOR EACH ROW WHEN (NEW.legal_entity_on IS DISTINCT FROM OLD.legal_entity_on)
  EXECUTE FUNCTION refuse_legal_entity_before_step();

-- A meeting is about a year that has ended. Whoever reported it does not verify it.
ALTER TABLE "annual_meetings"
  ADD CONSTRAINT "annual_meetings_year_is_one" CHECK (book_year BETWEEN 1950 AND 2200),
  ADD CONSTRAINT "annual_meetings_held_after_the_year" CHECK (held_on > make_date(book_year, 12, 31)),
  ADD CONSTRAINT "annual_meetings_have_participants" CHECK (participants > 0),
  ADD CONSTRAINT "annual_meetings_reported_by_somebody"
    CHECK ((state = 'DRAFTED') = (reported_by_id IS NULL) AND (reported_by_id IS NULL) = (reported_at IS NULL)),
  ADD CONSTRAINT "annual_meetings_decided_by_somebody"
    CHECK ((state IN ('VERIFIED', 'RETURNED')) = (decided_by_id IS NOT NULL)
           AND (decided_by_id IS NULL) = (decided_at IS NULL)),
  ADD CONSTRAINT "annual_meetings_decided_by_another" CHECK (decided_by_id <> reported_by_id),
  ADD CONSTRAINT "annual_meetings_returned_with_a_reason" CHECK ((state = 'RETURNED') = (return_reason IS NOT NULL)),
  ADD CONSTRAINT "annual_meetings_health_is_verified" CHECK (state = 'VERIFIED' OR healthy IS NULL);

ALTER TABLE "annual_meeting_rules" ALTER COLUMN "region_code" TYPE text COLLATE "C";
ALTER TABLE "annual_meeting_rules"
  ADD CONSTRAINT "annual_meeting_rules_end_after_start" CHECK (valid_to >= valid_from),
  ADD CONSTRAINT "annual_meeting_rules_due_within_a_year" CHECK (due_months BETWEEN 1 AND 12),
  ADD CONSTRAINT "annual_meeting_rules_ask_for_a_few" CHECK (meetings_in_row BETWEEN 1 AND 5),
  ADD CONSTRAINT "annual_meeting_rules_country_is_null" CHECK (region_code <> 'ID'),
  ADD CONSTRAINT "annual_meeting_rules_one_a_region_and_day"
    EXCLUDE USING gist ((coalesce(region_code, 'ID')) WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
INSERT INTO "annual_meeting_rules" ("id", "valid_from", "due_months", "meetings_in_row", "must_be_healthy", "legal_basis")
VALUES (gen_random_uuid(), '2016-01-01', 3, 1, false, 'Permenkop UKM 10/2016 pasal 16–18; UU 25/1992 pasal 26');
