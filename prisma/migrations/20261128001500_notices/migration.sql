-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('LAPSING', 'SEAT_CONFIRMED', 'RESULT_RECORDED', 'REQUEST_WAITING');

-- CreateEnum
CREATE TYPE "notice_pace" AS ENUM ('AT_ONCE', 'DAILY', 'NEVER');

-- AlterTable
ALTER TABLE "officers" ADD COLUMN "notice_pace" "notice_pace" NOT NULL DEFAULT 'DAILY';

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "occasion" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "last_day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "email_id" UUID,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_emails" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attempted_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_emails_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notices_officer_id_occasion_key" ON "notices"("officer_id", "occasion");

-- CreateIndex
CREATE INDEX "notices_email_id_officer_id_idx" ON "notices"("email_id", "officer_id");

-- CreateIndex
CREATE INDEX "notices_last_day_idx" ON "notices"("last_day");

-- CreateIndex
CREATE INDEX "notice_emails_officer_id_idx" ON "notice_emails"("officer_id");

-- CreateIndex
CREATE INDEX "notice_emails_sent_at_id_idx" ON "notice_emails"("sent_at", "id");

-- CreateIndex
CREATE INDEX "officers_region_code_idx" ON "officers"("region_code");

-- CreateIndex
CREATE INDEX "officers_cooperative_id_idx" ON "officers"("cooperative_id");

-- CreateIndex
CREATE INDEX "officers_centre_id_idx" ON "officers"("centre_id");

-- CreateIndex
CREATE INDEX "officers_certification_body_id_idx" ON "officers"("certification_body_id");

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_email_id_fkey" FOREIGN KEY ("email_id") REFERENCES "notice_emails"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_emails" ADD CONSTRAINT "notice_emails_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Two new tables and a column with a default; no row that
-- was there changes, and nobody is told of what happened before.

-- A national id has 16 digits in a row; nothing that leaves the registry by e-mail has so many.
ALTER TABLE "notices" ADD CONSTRAINT "notices_without_national_id" CHECK (facts::text !~ '[0-9]{16}');
ALTER TABLE "notice_emails"
  ADD CONSTRAINT "notice_emails_without_national_id" CHECK (subject !~ '[0-9]{16}' AND text !~ '[0-9]{16}'),
  ADD CONSTRAINT "notice_emails_sent_after_an_attempt"
    CHECK (attempts >= 0 AND (attempted_at IS NULL) = (attempts = 0) AND (sent_at IS NULL OR attempted_at IS NOT NULL)
           AND (sent_at IS NULL OR failure IS NULL));
