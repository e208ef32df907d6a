-- Files that are imported, with what becomes of their rows. New tables only: rows already there are left alone.

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('PEOPLE_AND_TERMS');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('UPLOADED', 'DRY_RUNNING', 'READY', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED');

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('ENTERS', 'CHANGES', 'SAME', 'REFUSED');

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'UPLOADED',
    "officer_id" UUID NOT NULL,
    "cooperative_id" UUID,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "separator" TEXT,
    "encoding" TEXT,
    "head" TEXT[],
    "mapping" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB,
    "effect" JSONB,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "finished_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_files" (
    "import_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "import_files_pkey" PRIMARY KEY ("import_id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "import_outcome" NOT NULL,
    "entered" BOOLEAN NOT NULL DEFAULT false,
    "acts" TEXT[],
    "noted" BOOLEAN NOT NULL DEFAULT false,
    "notes" JSONB NOT NULL DEFAULT '[]',
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "shown" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE INDEX "imports_officer_id_id_idx" ON "imports"("officer_id", "id");

-- CreateIndex
CREATE INDEX "imports_state_idx" ON "imports"("state");

-- CreateIndex
CREATE INDEX "import_rows_import_id_outcome_line_idx" ON "import_rows"("import_id", "outcome", "line");

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

ALTER TABLE "imports"
  ADD CONSTRAINT "imports_end_when_finished" CHECK (
    (state IN ('DONE', 'CANCELLED', 'FAILED')) = (finished_at IS NOT NULL)),
  ADD CONSTRAINT "imports_confirmed_by_somebody" CHECK ((confirmed_at IS NULL) = (confirmed_by_id IS NULL)),
  ADD CONSTRAINT "imports_run_once_confirmed" CHECK (state NOT IN ('RUNNING', 'DONE') OR confirmed_at IS NOT NULL),
  ADD CONSTRAINT "imports_failed_for_a_reason" CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
  ADD CONSTRAINT "imports_rows_counted" CHECK (row_count >= 0 AND rows_done BETWEEN 0 AND row_count);

-- Whoever is refused is told why, and nothing of it is in the registry.
ALTER TABLE "import_rows"
  ADD CONSTRAINT "import_rows_refused_for_a_reason" CHECK ((outcome = 'REFUSED') = (reasons <> '[]')),
  ADD CONSTRAINT "import_rows_refused_stay_out" CHECK (NOT (entered AND outcome = 'REFUSED'));

-- A sealed file does not shrink.
ALTER TABLE "import_files" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
