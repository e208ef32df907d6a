-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('PERSON_IDENTITY', 'EX_OFFICIO_CHAIR', 'COOPERATIVE_LEGAL_DATA', 'PERSON_MERGE');

-- CreateEnum
CREATE TYPE "approval_level" AS ENUM ('REGENCY_OFFICE', 'PROVINCE_OFFICE', 'MINISTRY');

-- CreateEnum
CREATE TYPE "change_request_state" AS ENUM ('OPEN', 'RETURNED', 'WITHDRAWN', 'REFUSED', 'APPLIED');

-- CreateEnum
CREATE TYPE "change_request_act" AS ENUM ('ASKED', 'CORRECTED', 'APPROVED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'APPLIED');

-- CreateTable
CREATE TABLE "approval_policies" (
    "id" UUID NOT NULL,
    "kind" "change_kind" NOT NULL,
    "asker_role" "officer_role" NOT NULL,
    "levels" "approval_level"[],
    "days_per_level" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "decided_by_id" UUID,

    CONSTRAINT "approval_policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_requests" (
    "id" UUID NOT NULL,
    "kind" "change_kind" NOT NULL,
    "region_code" TEXT NOT NULL,
    "person_id" UUID,
    "cooperative_id" UUID,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change" JSONB NOT NULL,
    "national_id_sealed" BYTEA,
    "differences" JSONB NOT NULL,
    "against_version" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "levels" "approval_level"[],
    "level" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL DEFAULT 1,
    "state" "change_request_state" NOT NULL,
    "due_on" DATE,
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "change_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_request_steps" (
    "id" BIGSERIAL NOT NULL,
    "request_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "officer_id" UUID NOT NULL,
    "act" "change_request_act" NOT NULL,
    "level" "approval_level",
    "round" INTEGER NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "change_request_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approval_policies_kind_asker_role_valid_from_idx" ON "approval_policies"("kind", "asker_role", "valid_from");

-- CreateIndex
CREATE INDEX "change_requests_state_region_code_idx" ON "change_requests"("state", "region_code");

-- CreateIndex
CREATE INDEX "change_requests_state_due_on_id_idx" ON "change_requests"("state", "due_on", "id");

-- CreateIndex
CREATE INDEX "change_requests_asked_by_id_id_idx" ON "change_requests"("asked_by_id", "id");

-- CreateIndex
CREATE INDEX "change_requests_person_id_idx" ON "change_requests"("person_id");

-- CreateIndex
CREATE INDEX "change_requests_cooperative_id_state_idx" ON "change_requests"("cooperative_id", "state");

-- CreateIndex
CREATE INDEX "change_request_steps_request_id_id_idx" ON "change_request_steps"("request_id", "id");

-- AddForeignKey
ALTER TABLE "change_request_steps" ADD CONSTRAINT "change_request_steps_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "change_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

ALTER TABLE "change_requests" ALTER COLUMN "region_code" TYPE text COLLATE "C";

ALTER TABLE "approval_policies"
  ADD CONSTRAINT "approval_policies_end_after_start" CHECK (valid_to >= valid_from),
  ADD CONSTRAINT "approval_policies_days_are_positive" CHECK (days_per_level > 0),
  ADD CONSTRAINT "approval_policies_one_a_day" EXCLUDE USING gist (
    kind WITH =, asker_role WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE "change_requests"
  ADD CONSTRAINT "change_requests_level_within" CHECK (level BETWEEN 0 AND cardinality(levels)),
  ADD CONSTRAINT "change_requests_applied_when_all_agreed" CHECK (state <> 'APPLIED' OR level = cardinality(levels)),
  ADD CONSTRAINT "change_requests_claim_is_whole" CHECK ((claimed_by_id IS NULL) = (claimed_at IS NULL)),
  ADD CONSTRAINT "change_requests_nobody_claims_their_own" CHECK (claimed_by_id <> asked_by_id);
CREATE TRIGGER "change_request_steps_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "change_request_steps"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nobody agrees to what they asked for, and one person's word counts once in a round.
CREATE FUNCTION refuse_own_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.act = 'APPROVED' AND (
    EXISTS (SELECT FROM change_requests WHERE id = NEW.request_id AND asked_by_id = NEW.officer_id)
    OR EXISTS (SELECT FROM change_request_steps
                WHERE request_id = NEW.request_id AND round = NEW.round AND act = 'APPROVED' AND officer_id = NEW.officer_id)) THEN
    RAISE EXCEPTION 'approved by whoever asked or agreed already' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "change_request_steps_second_eyes" BEFORE INSERT ON "change_request_steps"
  FOR EACH ROW EXECUTE FUNCTION refuse_own_approval();

-- The policy the registry begins with; the ministry changes it on its page. Identity and legal data decide who somebody
-- or something is, so nobody changes them alone; a dinas sees the village heads of its region and enters them itself.
INSERT INTO "approval_policies" (id, kind, asker_role, levels, days_per_level, reason, valid_from)
SELECT gen_random_uuid(), kind::change_kind, asker_role::officer_role, levels::approval_level[], days, reason, DATE '2025-01-01'
  FROM (VALUES
    ('PERSON_IDENTITY', 'COOPERATIVE', '{REGENCY_OFFICE}', 3, 'UU 27/2022 ps. 30: perbaikan data pribadi dalam 3 × 24 jam'),
    ('PERSON_IDENTITY', 'LOCAL_OFFICE', '{PROVINCE_OFFICE}', 3, 'UU 27/2022 ps. 30: perbaikan data pribadi dalam 3 × 24 jam'),
    ('PERSON_IDENTITY', 'MINISTRY', '{MINISTRY}', 3, 'UU 27/2022 ps. 30: perbaikan data pribadi dalam 3 × 24 jam'),
    ('EX_OFFICIO_CHAIR', 'COOPERATIVE', '{REGENCY_OFFICE}', 7, 'Juklak Menkop 1/2025: ketua pengawas adalah kepala desa atau lurah'),
    ('EX_OFFICIO_CHAIR', 'LOCAL_OFFICE', '{}', 7, 'Dinas mengenal kepala desa dan lurah di wilayahnya'),
    ('EX_OFFICIO_CHAIR', 'MINISTRY', '{}', 7, 'Kementerian membina dinas'),
    ('COOPERATIVE_LEGAL_DATA', 'COOPERATIVE', '{REGENCY_OFFICE,PROVINCE_OFFICE}', 7, 'Permenkop 10/2016: data koperasi diverifikasi dinas'),
    ('COOPERATIVE_LEGAL_DATA', 'LOCAL_OFFICE', '{MINISTRY}', 7, 'Permenkop 10/2016: data koperasi diverifikasi berjenjang'),
    ('COOPERATIVE_LEGAL_DATA', 'MINISTRY', '{MINISTRY}', 7, 'Permenkop 10/2016: data koperasi diverifikasi berjenjang'),
    ('PERSON_MERGE', 'LOCAL_OFFICE', '{PROVINCE_OFFICE}', 7, 'Penggabungan mengubah riwayat dua orang'),
    ('PERSON_MERGE', 'MINISTRY', '{MINISTRY}', 7, 'Penggabungan mengubah riwayat dua orang')
  ) policy (kind, asker_role, levels, days, reason);
