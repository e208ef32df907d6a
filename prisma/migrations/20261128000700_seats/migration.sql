-- CreateEnum
CREATE TYPE "seat_selection" AS ENUM ('IN_ORDER', 'BY_CENTRE');

-- CreateEnum
CREATE TYPE "seat_request_state" AS ENUM ('REGISTERED', 'WAITLISTED', 'ACCEPTED', 'REJECTED', 'CANCELLED');

-- AlterTable
ALTER TABLE "batches" ADD COLUMN     "selection" "seat_selection" NOT NULL DEFAULT 'IN_ORDER';

-- AlterTable
ALTER TABLE "enrolments" ADD COLUMN     "seat" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "seat_requests" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cooperative_id" UUID NOT NULL,
    "position" "position" NOT NULL,
    "fits_post" BOOLEAN NOT NULL,
    "mismatch_reason" TEXT,
    "state" "seat_request_state" NOT NULL,
    "state_reason" TEXT,
    "requested_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "requested_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seat_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "seat_requests_batch_id_state_requested_at_idx" ON "seat_requests"("batch_id", "state", "requested_at");

-- CreateIndex
CREATE INDEX "seat_requests_person_id_idx" ON "seat_requests"("person_id");

-- CreateIndex
CREATE INDEX "seat_requests_cooperative_id_idx" ON "seat_requests"("cooperative_id");

-- AddForeignKey
ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

-- Participants from before get seats in the order in which they were enrolled; a batch that took more than it had
-- room for gets the room it gave. Nobody loses a place.
UPDATE "enrolments" SET "seat" = numbered.seat
  FROM (SELECT id, row_number() OVER (PARTITION BY batch_id ORDER BY id) AS seat FROM "enrolments") numbered
 WHERE numbered.id = "enrolments".id;
UPDATE "batches" SET "capacity" = held.seats
  FROM (SELECT batch_id, count(*) AS seats FROM "enrolments" GROUP BY batch_id) held
 WHERE held.batch_id = "batches".id AND held.seats > "batches"."capacity";

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_batch_id_seat_key" ON "enrolments"("batch_id", "seat");

ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_seat_is_numbered" CHECK (seat >= 1);
ALTER TABLE "seat_requests"
  ADD CONSTRAINT "seat_requests_misfit_has_a_reason" CHECK (fits_post OR mismatch_reason IS NOT NULL),
  ADD CONSTRAINT "seat_requests_refusal_has_a_reason" CHECK (state <> 'REJECTED' OR state_reason IS NOT NULL),
  ADD CONSTRAINT "seat_requests_one_open_a_person"
    EXCLUDE USING gist (batch_id WITH =, person_id WITH =) WHERE (state IN ('REGISTERED', 'WAITLISTED', 'ACCEPTED'));

-- A seat that was asked for as 0 is the first free one; of fifty who ask for the last, all wait here for the batch, one
-- gets it and the others are refused.
CREATE FUNCTION take_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  room int;
BEGIN
  IF NEW.seat = 0 THEN
    SELECT capacity INTO room FROM batches WHERE id = NEW.batch_id FOR NO KEY UPDATE;
    SELECT min(free) INTO NEW.seat FROM generate_series(1, room) free
     WHERE NOT EXISTS (SELECT FROM enrolments WHERE batch_id = NEW.batch_id AND seat = free);
  ELSE
    SELECT capacity INTO room FROM batches WHERE id = NEW.batch_id;
  END IF;
  IF NEW.seat IS NULL OR NEW.seat > room THEN
    RAISE EXCEPTION 'the batch has no such seat' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "enrolments_take_seat" BEFORE INSERT OR UPDATE OF "batch_id", "seat" ON "enrolments"
  FOR EACH ROW EXECUTE FUNCTION take_seat();

-- A batch does not shrink below the seats that are taken.
CREATE FUNCTION keep_seats_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM enrolments WHERE batch_id = NEW.id AND seat > NEW.capacity) THEN
    RAISE EXCEPTION 'seats beyond the capacity are taken' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "batches_keep_seats_taken" BEFORE UPDATE OF "capacity" ON "batches"
  FOR EACH ROW EXECUTE FUNCTION keep_seats_taken();
