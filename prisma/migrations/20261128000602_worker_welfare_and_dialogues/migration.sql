-- CreateEnum
CREATE TYPE "company_sector" AS ENUM ('AGRICULTURE', 'MINING', 'MANUFACTURING', 'CONSTRUCTION', 'TRADE', 'TRANSPORT', 'HOSPITALITY', 'FINANCE', 'PUBLIC_SERVICE', 'OTHER');

-- CreateEnum
CREATE TYPE "company_size" AS ENUM ('MICRO', 'SMALL', 'MEDIUM', 'LARGE');

-- CreateEnum
CREATE TYPE "welfare_facility" AS ENUM ('FAMILY_PLANNING', 'CHILD_CARE', 'HOUSING', 'WORSHIP', 'SPORTS', 'CANTEEN', 'HEALTH', 'RECREATION');

-- CreateEnum
CREATE TYPE "licence_kind" AS ENUM ('BUSINESS_NUMBER', 'SAVINGS_AND_LOAN', 'FOOD', 'LABOUR_SUPPLY', 'OTHER');

-- CreateEnum
CREATE TYPE "dialogue_kind" AS ENUM ('DIALOGUE', 'MENTORING', 'TRAINING');

-- CreateTable
CREATE TABLE "worker_cooperatives" (
    "cooperative_id" UUID NOT NULL,
    "company_name" TEXT,
    "company_sector" "company_sector",
    "company_size" "company_size",
    "company_region_code" TEXT,
    "union_name" TEXT,
    "federation" TEXT,
    "facilities" "welfare_facility"[],
    "business_units" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "worker_cooperatives_pkey" PRIMARY KEY ("cooperative_id")
);

-- CreateTable
CREATE TABLE "worker_memberships" (
    "cooperative_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "men" INTEGER NOT NULL,
    "women" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "worker_memberships_pkey" PRIMARY KEY ("cooperative_id","year")
);

-- CreateTable
CREATE TABLE "worker_licences" (
    "id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "kind" "licence_kind" NOT NULL,
    "helped_on" DATE NOT NULL,
    "granted_on" DATE,
    "number" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "worker_licences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogues" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "dialogue_kind" NOT NULL,
    "venue" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "organiser" TEXT NOT NULL,
    "topics" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_participations" (
    "dialogue_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "attended" BOOLEAN,
    "men" INTEGER,
    "women" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogue_participations_pkey" PRIMARY KEY ("dialogue_id","cooperative_id")
);

-- CreateTable
CREATE TABLE "dialogue_follow_ups" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogue_follow_ups_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "worker_licences_cooperative_id_kind_key" ON "worker_licences"("cooperative_id", "kind");

-- CreateIndex
CREATE INDEX "dialogues_starts_on_id_idx" ON "dialogues"("starts_on", "id");

-- CreateIndex
CREATE INDEX "dialogues_region_code_idx" ON "dialogues"("region_code");

-- CreateIndex
CREATE INDEX "dialogue_participations_cooperative_id_idx" ON "dialogue_participations"("cooperative_id");

-- CreateIndex
CREATE INDEX "dialogue_follow_ups_dialogue_id_idx" ON "dialogue_follow_ups"("dialogue_id");

-- CreateIndex
CREATE INDEX "dialogue_follow_ups_due_on_id_idx" ON "dialogue_follow_ups"("due_on", "id");

-- AddForeignKey
ALTER TABLE "worker_cooperatives" ADD CONSTRAINT "worker_cooperatives_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker_cooperatives" ADD CONSTRAINT "worker_cooperatives_company_region_code_fkey" FOREIGN KEY ("company_region_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker_memberships" ADD CONSTRAINT "worker_memberships_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "worker_cooperatives"("cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker_licences" ADD CONSTRAINT "worker_licences_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "worker_cooperatives"("cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogues" ADD CONSTRAINT "dialogues_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_participations" ADD CONSTRAINT "dialogue_participations_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_participations" ADD CONSTRAINT "dialogue_participations_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "worker_cooperatives"("cooperative_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_follow_ups" ADD CONSTRAINT "dialogue_follow_ups_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone. The tables are new, so
-- nothing changes for rows already there.
ALTER TABLE "worker_cooperatives" ALTER COLUMN "company_region_code" TYPE text COLLATE "C";
ALTER TABLE "dialogues" ALTER COLUMN "region_code" TYPE text COLLATE "C";

-- A company is known whole or not at all, and something stands behind each: a company or a union.
ALTER TABLE "worker_cooperatives"
  ADD CONSTRAINT "worker_cooperatives_company_is_whole" CHECK (
    num_nulls(company_name, company_sector, company_size, company_region_code) IN (0, 4)),
  ADD CONSTRAINT "worker_cooperatives_somebody_behind" CHECK (company_name IS NOT NULL OR union_name IS NOT NULL),
  ADD CONSTRAINT "worker_cooperatives_federation_of_a_union" CHECK (federation IS NULL OR union_name IS NOT NULL),
  ADD CONSTRAINT "worker_cooperatives_company_in_a_regency" CHECK (length(company_region_code) = 5);
ALTER TABLE "worker_memberships"
  ADD CONSTRAINT "worker_memberships_counts" CHECK (men >= 0 AND women >= 0 AND year BETWEEN 1945 AND 2200);
ALTER TABLE "worker_licences"
  ADD CONSTRAINT "worker_licences_granted_after_help" CHECK (granted_on >= helped_on),
  ADD CONSTRAINT "worker_licences_number_of_a_granted" CHECK (number IS NULL OR granted_on IS NOT NULL);
ALTER TABLE "dialogues"
  ADD CONSTRAINT "dialogues_end_after_start" CHECK (ends_on >= starts_on),
  ADD CONSTRAINT "dialogues_in_a_regency" CHECK (length(region_code) = 5);
-- Who came, came with somebody; of who did not, nobody is counted.
ALTER TABLE "dialogue_participations"
  ADD CONSTRAINT "dialogue_participations_counts" CHECK (
    CASE WHEN attended THEN men >= 0 AND women >= 0 AND men + women > 0 AND num_nulls(men, women) = 0
         ELSE num_nulls(men, women) = 2 END);

-- Only a cooperative of workers or of a union has any of this.
CREATE FUNCTION refuse_village_as_worker_cooperative() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT kind FROM cooperatives WHERE id = NEW.cooperative_id) NOT IN ('WORKER', 'UNION') THEN
    RAISE EXCEPTION 'no cooperative of workers' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "worker_cooperatives_of_their_kind" BEFORE INSERT OR UPDATE ON "worker_cooperatives"
  FOR EACH ROW EXECUTE FUNCTION refuse_village_as_worker_cooperative();
