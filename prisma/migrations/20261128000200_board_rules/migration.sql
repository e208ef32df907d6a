-- CreateEnum
CREATE TYPE "rule_severity" AS ENUM ('BLOCK', 'WARN', 'FINDING', 'INDICATOR');

-- CreateEnum
CREATE TYPE "relation_kind" AS ENUM ('PARENT', 'SPOUSE', 'PARENT_IN_LAW');

-- CreateTable
CREATE TABLE "board_findings" (
    "cooperative_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "since_day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "board_findings_pkey" PRIMARY KEY ("cooperative_id","rule","from_day")
);

-- CreateTable
CREATE TABLE "unchecked_boards" (
    "cooperative_id" UUID NOT NULL,

    CONSTRAINT "unchecked_boards_pkey" PRIMARY KEY ("cooperative_id")
);

-- CreateTable
CREATE TABLE "board_rule_changes" (
    "id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "severity" "rule_severity" NOT NULL,
    "threshold" INTEGER,
    "legal_basis" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,

    CONSTRAINT "board_rule_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_relations" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "other_person_id" UUID NOT NULL,
    "kind" "relation_kind" NOT NULL,
    "declared_on" DATE NOT NULL,
    "declared_by_id" UUID NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "person_relations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "board_findings_from_day_idx" ON "board_findings"("from_day");

-- CreateIndex
CREATE UNIQUE INDEX "board_rule_changes_rule_valid_from_key" ON "board_rule_changes"("rule", "valid_from");

-- CreateIndex
CREATE INDEX "person_relations_person_id_idx" ON "person_relations"("person_id");

-- CreateIndex
CREATE INDEX "person_relations_other_person_id_idx" ON "person_relations"("other_person_id");

-- CreateIndex
CREATE INDEX "certificates_valid_to_idx" ON "certificates"("valid_to");

-- AddForeignKey
ALTER TABLE "board_findings" ADD CONSTRAINT "board_findings_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unchecked_boards" ADD CONSTRAINT "unchecked_boards_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "cooperatives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_rule_changes" ADD CONSTRAINT "board_rule_changes_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_relations" ADD CONSTRAINT "person_relations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_relations" ADD CONSTRAINT "person_relations_other_person_id_fkey" FOREIGN KEY ("other_person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_relations" ADD CONSTRAINT "person_relations_declared_by_id_fkey" FOREIGN KEY ("declared_by_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_relations" ADD CONSTRAINT "person_relations_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

ALTER TABLE "board_findings"
  ADD CONSTRAINT "board_findings_end_after_start" CHECK (to_day >= from_day),
  ADD CONSTRAINT "board_findings_since_then" CHECK (since_day <= from_day),
  ADD CONSTRAINT "board_findings_count_something" CHECK (count > 0);
ALTER TABLE "board_rule_changes"
  ADD CONSTRAINT "board_rule_changes_threshold_is_positive" CHECK (threshold > 0);

-- A pair is declared once at a time, whichever of the two is named first.
ALTER TABLE "person_relations"
  ADD CONSTRAINT "person_relations_of_two" CHECK (person_id <> other_person_id),
  ADD CONSTRAINT "person_relations_withdrawn_after_declared" CHECK (withdrawn_on >= declared_on),
  ADD CONSTRAINT "person_relations_withdrawal_is_whole" CHECK (
    (withdrawn_on IS NULL) = (withdrawn_by_id IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_reason IS NULL));
CREATE UNIQUE INDEX "person_relations_one_a_pair"
  ON "person_relations" (least(person_id, other_person_id), greatest(person_id, other_person_id))
  WHERE withdrawn_on IS NULL;

-- Nothing is checked yet of what is here already: the server begins with it when it starts, some hundred at a time.
INSERT INTO "unchecked_boards" (cooperative_id) SELECT id FROM cooperatives;

-- Commands that change who is in office keep the findings in their own transaction. Whatever else changes what the rules
-- look at puts the cooperative on the list: founding, its own data, and a person's sex. A namesake loses its finding
-- when the other takes another name or seat.
CREATE FUNCTION list_new_boards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unchecked_boards (cooperative_id) SELECT id FROM founded ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "cooperatives_unchecked_when_new" AFTER INSERT ON "cooperatives"
  REFERENCING NEW TABLE AS founded FOR EACH STATEMENT EXECUTE FUNCTION list_new_boards();

CREATE FUNCTION list_changed_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unchecked_boards (cooperative_id)
  SELECT NEW.id
  UNION
  SELECT id FROM cooperatives
   WHERE (OLD.legal_name, OLD.seat_village_code) <> (NEW.legal_name, NEW.seat_village_code)
     AND seat_village_code > left(OLD.seat_village_code, 8) || '.'
     AND seat_village_code < left(OLD.seat_village_code, 8) || '/'
     AND legal_name || '' = OLD.legal_name
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "cooperatives_unchecked_when_changed" AFTER UPDATE ON "cooperatives"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION list_changed_board();

CREATE FUNCTION list_boards_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unchecked_boards (cooperative_id) SELECT cooperative_id FROM office_terms WHERE person_id = NEW.id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "people_boards_unchecked" AFTER UPDATE OF sex ON "people"
  FOR EACH ROW WHEN (OLD.sex IS DISTINCT FROM NEW.sex) EXECUTE FUNCTION list_boards_of_person();
