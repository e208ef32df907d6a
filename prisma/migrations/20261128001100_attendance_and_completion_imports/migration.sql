-- Attendance by day, and imports of completions. Rows already there are left alone: batches taught before have no kept
-- days, so the percentages recorded for them stay as they were typed; imports so far are of no batch, and none of their
-- rows has warned.

-- AlterEnum: first used by a later transaction, as PostgreSQL asks.
ALTER TYPE "import_kind" ADD VALUE 'COMPLETIONS';

-- CreateEnum
CREATE TYPE "attendance_state" AS ENUM ('PRESENT', 'ABSENT', 'EXCUSED');

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "batch_id" UUID;

-- AlterTable
ALTER TABLE "import_rows" ADD COLUMN     "warned" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "attendance_days" (
    "batch_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attendance_days_pkey" PRIMARY KEY ("batch_id","day")
);

-- CreateTable
CREATE TABLE "attendance_marks" (
    "enrolment_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "state" "attendance_state" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "attendance_marks_pkey" PRIMARY KEY ("enrolment_id","day")
);

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_days" ADD CONSTRAINT "attendance_days_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

-- Whoever is excused is excused for a reason.
ALTER TABLE "attendance_marks"
  ADD CONSTRAINT "attendance_marks_excused_for_a_reason" CHECK (state <> 'EXCUSED' OR note <> '');

-- An import is of one cooperative, of one batch, or of as many as its rows name.
ALTER TABLE "imports"
  ADD CONSTRAINT "imports_of_one_thing" CHECK (cooperative_id IS NULL OR batch_id IS NULL);
