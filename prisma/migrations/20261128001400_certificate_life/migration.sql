-- CreateEnum
CREATE TYPE "certificate_succession" AS ENUM ('RENEWAL', 'REISSUE');

-- CreateEnum
CREATE TYPE "annulment_cause" AS ENUM ('REPLACED', 'NUMBER_OF_ANOTHER');

-- CreateEnum
CREATE TYPE "certificate_event_kind" AS ENUM ('VERIFIED', 'SUSPENDED', 'LIFTED', 'REVOKED', 'HELD', 'CLEARED', 'ANNULLED', 'REPLACED', 'RENEWED', 'UNDONE');

-- CreateEnum
CREATE TYPE "bulk_act_kind" AS ENUM ('SUSPEND', 'LIFT', 'REVOKE');

-- CreateEnum
CREATE TYPE "bulk_act_state" AS ENUM ('ASKED', 'WITHDRAWN', 'REFUSED', 'CARRIED_OUT', 'UNDONE');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('DRAFT', 'SENT', 'VERIFIED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "renewal_rule" AS ENUM ('FROM_OLD_END', 'FROM_NEW_ISSUE');

-- DropIndex
DROP INDEX "certificates_number_key";

-- DropIndex
DROP INDEX "certificates_registration_number_key";

-- AlterTable
ALTER TABLE "certificates" ADD COLUMN     "contested" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "issued_on" DATE,
ADD COLUMN     "issuer_name" TEXT,
ADD COLUMN     "predecessor_id" UUID,
ADD COLUMN     "succession" "certificate_succession";

-- AlterTable
ALTER TABLE "schemes" ADD COLUMN     "renewal_rule" "renewal_rule" NOT NULL DEFAULT 'FROM_NEW_ISSUE';

-- CreateTable
CREATE TABLE "certificate_holds" (
    "id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "cleared_on" DATE,

    CONSTRAINT "certificate_holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_disputes" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,
    "cleared_by_id" UUID,
    "cleared_on" DATE,
    "right_id" UUID,
    "reason" TEXT,

    CONSTRAINT "number_disputes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_annulments" (
    "certificate_id" UUID NOT NULL,
    "cause" "annulment_cause" NOT NULL,
    "annulled_on" DATE NOT NULL,
    "annulled_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "certificate_annulments_pkey" PRIMARY KEY ("certificate_id")
);

-- CreateTable
CREATE TABLE "certificate_events" (
    "id" BIGSERIAL NOT NULL,
    "certificate_id" UUID NOT NULL,
    "kind" "certificate_event_kind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "recorded_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "officer_id" UUID,
    "reason" TEXT,
    "bulk_act_id" UUID,
    "undoes_id" BIGINT,

    CONSTRAINT "certificate_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_acts" (
    "id" UUID NOT NULL,
    "certification_body_id" UUID NOT NULL,
    "kind" "bulk_act_kind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "bulk_act_state" NOT NULL DEFAULT 'ASKED',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer_reason" TEXT,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undo_reason" TEXT,

    CONSTRAINT "bulk_acts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_act_items" (
    "bulk_act_id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "left_out" TEXT,

    CONSTRAINT "bulk_act_items_pkey" PRIMARY KEY ("bulk_act_id","certificate_id")
);

-- CreateTable
CREATE TABLE "certificate_claims" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "registration_number" TEXT,
    "holder_name" TEXT NOT NULL,
    "scheme_id" UUID NOT NULL,
    "issuer_name" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "certification_body_id" UUID NOT NULL,
    "state" "claim_state" NOT NULL DEFAULT 'DRAFT',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "document_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer_reason" TEXT,
    "certificate_id" UUID,

    CONSTRAINT "certificate_claims_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "certificate_holds_certificate_id_idx" ON "certificate_holds"("certificate_id");

-- CreateIndex
CREATE INDEX "certificate_holds_dispute_id_idx" ON "certificate_holds"("dispute_id");

-- CreateIndex
CREATE UNIQUE INDEX "number_disputes_open_key" ON "number_disputes"("number") WHERE (cleared_on IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "certificate_events_undoes_id_key" ON "certificate_events"("undoes_id");

-- CreateIndex
CREATE INDEX "certificate_events_certificate_id_id_idx" ON "certificate_events"("certificate_id", "id");

-- CreateIndex
CREATE INDEX "certificate_events_bulk_act_id_idx" ON "certificate_events"("bulk_act_id");

-- CreateIndex
CREATE INDEX "bulk_acts_certification_body_id_state_id_idx" ON "bulk_acts"("certification_body_id", "state", "id");

-- CreateIndex
CREATE INDEX "bulk_act_items_certificate_id_idx" ON "bulk_act_items"("certificate_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_claims_document_id_key" ON "certificate_claims"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_claims_certificate_id_key" ON "certificate_claims"("certificate_id");

-- CreateIndex
CREATE INDEX "certificate_claims_person_id_idx" ON "certificate_claims"("person_id");

-- CreateIndex
CREATE INDEX "certificate_claims_cooperative_id_idx" ON "certificate_claims"("cooperative_id");

-- CreateIndex
CREATE INDEX "certificate_claims_certification_body_id_state_id_idx" ON "certificate_claims"("certification_body_id", "state", "id");

-- CreateIndex
CREATE INDEX "certificates_number_idx" ON "certificates"("number");

-- CreateIndex
CREATE INDEX "certificates_registration_number_idx" ON "certificates"("registration_number");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_predecessor_id_succession_key" ON "certificates"("predecessor_id", "succession");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_number_key" ON "certificates"("number") WHERE (NOT contested);

-- CreateIndex
CREATE UNIQUE INDEX "certificates_registration_number_key" ON "certificates"("registration_number") WHERE (NOT contested);

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_holds" ADD CONSTRAINT "certificate_holds_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_holds" ADD CONSTRAINT "certificate_holds_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "number_disputes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_annulments" ADD CONSTRAINT "certificate_annulments_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_events" ADD CONSTRAINT "certificate_events_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_events" ADD CONSTRAINT "certificate_events_bulk_act_id_fkey" FOREIGN KEY ("bulk_act_id") REFERENCES "bulk_acts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_events" ADD CONSTRAINT "certificate_events_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "certificate_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_acts" ADD CONSTRAINT "bulk_acts_certification_body_id_fkey" FOREIGN KEY ("certification_body_id") REFERENCES "certification_bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_act_items" ADD CONSTRAINT "bulk_act_items_bulk_act_id_fkey" FOREIGN KEY ("bulk_act_id") REFERENCES "bulk_acts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_act_items" ADD CONSTRAINT "bulk_act_items_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_claims" ADD CONSTRAINT "certificate_claims_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_claims" ADD CONSTRAINT "certificate_claims_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_claims" ADD CONSTRAINT "certificate_claims_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_claims" ADD CONSTRAINT "certificate_claims_certification_body_id_fkey" FOREIGN KEY ("certification_body_id") REFERENCES "certification_bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_claims" ADD CONSTRAINT "certificate_claims_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_claims" ADD CONSTRAINT "certificate_claims_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

-- Certificates already there each bear their number alone: none is contested, and each keeps its unique number.
ALTER TABLE "certificates"
  ADD CONSTRAINT "certificates_follow_or_stand_alone" CHECK ((predecessor_id IS NULL) = (succession IS NULL)),
  ADD CONSTRAINT "certificates_issued_before_they_begin" CHECK (issued_on < valid_from),
  ADD CONSTRAINT "certificates_issuer_is_named" CHECK (issuer_name <> '');
ALTER TABLE "certificate_holds"
  ADD CONSTRAINT "certificate_holds_cleared_after" CHECK (cleared_on >= held_on),
  ADD CONSTRAINT "certificate_holds_one_at_a_time"
    EXCLUDE USING gist (certificate_id WITH =, daterange(held_on, cleared_on) WITH &&);

-- Whose a number is, is said by another officer than the one who found it twice, and for a reason.
ALTER TABLE "number_disputes"
  ADD CONSTRAINT "number_disputes_cleared_by_another_person" CHECK (cleared_by_id <> opened_by_id),
  ADD CONSTRAINT "number_disputes_cleared_as_a_whole" CHECK (
    (cleared_on IS NULL) = (cleared_by_id IS NULL) AND (cleared_on IS NULL) = (reason IS NULL)
    AND (right_id IS NULL OR cleared_on IS NOT NULL));

-- What several certificates are asked to undergo is carried out, or refused, by another officer of the LSP.
ALTER TABLE "bulk_acts"
  ADD CONSTRAINT "bulk_acts_have_a_reason" CHECK (reason <> ''),
  ADD CONSTRAINT "bulk_acts_answered_as_a_whole" CHECK (
    (state = 'ASKED') = (answered_by_id IS NULL) AND (answered_by_id IS NULL) = (answered_at IS NULL)),
  ADD CONSTRAINT "bulk_acts_answered_by_another_person" CHECK (
    state = 'ASKED' OR (state = 'WITHDRAWN') = (answered_by_id = asked_by_id)),
  ADD CONSTRAINT "bulk_acts_undone_as_a_whole" CHECK (
    (state = 'UNDONE') = (undone_by_id IS NOT NULL) AND (undone_by_id IS NULL) = (undone_at IS NULL)
    AND (undone_by_id IS NULL) = (undo_reason IS NULL));

ALTER TABLE "certificate_claims"
  ADD CONSTRAINT "certificate_claims_end_after_issue" CHECK (valid_to >= issued_on),
  ADD CONSTRAINT "certificate_claims_sent_with_the_paper" CHECK (
    (sent_at IS NULL) = (document_id IS NULL) AND (state <> 'DRAFT' OR sent_at IS NULL)
    AND (state IN ('DRAFT', 'WITHDRAWN') OR sent_at IS NOT NULL)),
  ADD CONSTRAINT "certificate_claims_answered_as_a_whole" CHECK (
    (state IN ('DRAFT', 'SENT')) = (answered_by_id IS NULL) AND (state = 'VERIFIED') = (certificate_id IS NOT NULL)),
  ADD CONSTRAINT "certificate_claims_answer_has_a_reason" CHECK (state NOT IN ('VERIFIED', 'REFUSED') OR answer_reason <> '');

-- A certificate whose number another one bears counts for nobody: it is held, or annulled for good. Looked at when the
-- transaction ends, since the certificate has to be there before its hold.
CREATE FUNCTION refuse_contested_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  certificate uuid;
BEGIN
  IF TG_TABLE_NAME = 'certificates' THEN certificate := NEW.id; ELSE certificate := OLD.certificate_id; END IF;
  IF EXISTS (SELECT FROM certificates WHERE id = certificate AND contested)
     AND NOT EXISTS (SELECT FROM certificate_holds WHERE certificate_id = certificate AND cleared_on IS NULL)
     AND NOT EXISTS (SELECT FROM certificate_annulments WHERE certificate_id = certificate) THEN
    RAISE EXCEPTION 'a certificate with a number in dispute is neither held nor annulled' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "certificates_contested_are_held" AFTER INSERT OR UPDATE OF "contested" ON "certificates"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.contested) EXECUTE FUNCTION refuse_contested_in_force();
CREATE CONSTRAINT TRIGGER "certificate_holds_end_with_the_dispute" AFTER UPDATE OR DELETE ON "certificate_holds"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_contested_in_force();
CREATE CONSTRAINT TRIGGER "certificate_annulments_stay" AFTER UPDATE OR DELETE ON "certificate_annulments"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_contested_in_force();

-- The days on which a certificate counts: its validity, up to the day before a revocation or an annulment, less what is
-- suspended or held. Of certificates already there nothing is held or annulled, so that no day changes and the ledger
-- stays as it is.
CREATE OR REPLACE VIEW "certificate_days" AS
SELECT certificate.id AS certificate_id, certificate.person_id, certificate.scheme_id,
       datemultirange(daterange(certificate.valid_from,
         greatest(certificate.valid_from, least(certificate.valid_to + 1, revocation.revoked_on, annulment.annulled_on))))
       - coalesce((SELECT range_agg(interrupted.span)
                     FROM (SELECT daterange(suspended_on, lifted_on) AS span
                             FROM certificate_suspensions WHERE certificate_id = certificate.id
                           UNION ALL
                           SELECT daterange(held_on, cleared_on)
                             FROM certificate_holds WHERE certificate_id = certificate.id) interrupted), '{}') AS days
  FROM certificates certificate
  LEFT JOIN certificate_revocations revocation ON revocation.certificate_id = certificate.id
  LEFT JOIN certificate_annulments annulment ON annulment.certificate_id = certificate.id;

-- The history of what was done before it was kept: from the suspensions and revocations there are. Who suspended, and when
-- that was written down, stands in the audit log only.
INSERT INTO "certificate_events" ("certificate_id", "kind", "effective_on", "officer_id", "reason")
SELECT certificate_id, kind, effective_on, officer_id, reason
  FROM (SELECT certificate_id, 'SUSPENDED'::certificate_event_kind AS kind, suspended_on AS effective_on,
               NULL::uuid AS officer_id, reason
          FROM certificate_suspensions
        UNION ALL
        SELECT certificate_id, 'LIFTED', lifted_on, NULL, NULL FROM certificate_suspensions WHERE lifted_on IS NOT NULL
        UNION ALL
        SELECT certificate_id, 'REVOKED', revoked_on, revoked_by_id, reason FROM certificate_revocations) earlier
 ORDER BY effective_on, certificate_id, kind;

CREATE TRIGGER "certificate_events_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "certificate_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
