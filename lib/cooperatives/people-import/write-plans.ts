import type { AuditedAct } from "@/lib/audit/acts";
import { recordAudits } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Transaction } from "@/lib/db/database";
import { MetAnother } from "@/lib/imports/kind";
import { hashNationalId, type NationalIdKeys, nationalIdKeys, sealNationalId } from "@/lib/people/national-id-vault";
import type { Plan } from "./decide-row";

/**
 * A step of a command that holds the locks on the people and cooperatives: the same rows and entries as registerPerson,
 * openTerm and closeTerm make one by one, each kind in one statement.
 */
export async function writePlans(tx: Transaction, officer: Officer, plans: Plan[]) {
  await registerAll(tx, plans);
  await changePhones(tx, plans);
  await changeTerms(tx, plans);
  await openTerms(tx, plans);
  await recordAudits(tx, officer, plans.flatMap(actsOf));
}

async function registerAll(tx: Transaction, plans: Plan[]) {
  const keys = nationalIdKeys();
  const people = plans.flatMap(({ person }) => (person.register ? [asRow(person.id, person.register, keys)] : []));
  if (people.length === 0) return;
  const registered = await tx.$executeRaw`
    INSERT INTO people (id, name, national_id_sealed, national_id_hash, birth_date, sex, phone)
    SELECT id, name, decode(sealed, 'base64'), decode(hash, 'base64'), birth_date, sex, phone
      FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) person(
           id uuid, name text, sealed text, hash text, birth_date date, sex sex, phone text)
        ON CONFLICT (national_id_hash) DO NOTHING`;
  if (registered !== people.length) throw new MetAnother("Somebody else has registered one of these people meanwhile.");
}

function asRow(id: string, identity: NonNullable<Plan["person"]["register"]>, keys: NationalIdKeys) {
  const { name, nationalId, birthDate, sex, phone } = identity;
  const sealed = sealNationalId(nationalId, keys).toString("base64");
  const hash = hashNationalId(nationalId, keys).toString("base64");
  return { id, name, sealed, hash, birth_date: birthDate, sex, phone };
}

async function changePhones(tx: Transaction, plans: Plan[]) {
  const phones = plans.flatMap(({ person: { id, phone } }) => (phone === null ? [] : [{ id, phone }]));
  if (phones.length === 0) return;
  await tx.$executeRaw`
    UPDATE people person SET phone = changed.phone, version = person.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(phones)}::jsonb) changed(id uuid, phone text)
     WHERE person.id = changed.id`;
}

/** Before others begin: a post that becomes free is free for them. */
async function changeTerms(tx: Transaction, plans: Plan[]) {
  const terms = plans.flatMap(({ term: { before, after } }) => (before && before !== after ? [after] : []));
  if (terms.length === 0) return;
  await tx.$executeRaw`
    UPDATE office_terms term
       SET start_date = changed."startDate", end_date = changed."endDate", version = changed.version,
           end_reason = CASE WHEN changed."endDate" IS NULL THEN NULL ELSE coalesce(term.end_reason, 'TERM_ENDED') END
      FROM jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) changed(
           id uuid, "startDate" date, "endDate" date, version int)
     WHERE term.id = changed.id`;
}

async function openTerms(tx: Transaction, plans: Plan[]) {
  const terms = plans.flatMap(({ cooperativeId, basis, term: { before, after } }) =>
    before ? [] : [{ ...after, cooperativeId, basis }],
  );
  if (terms.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO office_terms (id, cooperative_id, person_id, "position", basis, start_date, end_date, end_reason)
    SELECT id, "cooperativeId", "personId", "position", basis, "startDate", "endDate",
           CASE WHEN "endDate" IS NULL THEN NULL ELSE 'TERM_ENDED'::term_end_reason END
      FROM jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) term(
           id uuid, "cooperativeId" uuid, "personId" uuid, "position" "position", basis term_basis, "startDate" date,
           "endDate" date)`;
}

function actsOf({ cooperativeId, person, term: { before, after } }: Plan): AuditedAct[] {
  const acts: AuditedAct[] = [];
  const { personId, position, startDate, endDate } = after;
  const [inTerm, inPerson] = [
    { subjectId: after.id, cooperativeId },
    { subjectId: person.id, cooperativeId },
  ];
  if (person.register) acts.push({ act: "person.registered", ...inPerson });
  if (person.phone !== null) acts.push({ act: "person.phone-changed", ...inPerson });
  if (!before) acts.push({ act: "term.started", ...inTerm, personId, position, startDate });
  else if (before.startDate !== startDate)
    acts.push({ act: "term.start-corrected", ...inTerm, from: before.startDate, to: startDate });
  if (endDate !== null && endDate !== before?.endDate)
    acts.push({ act: "term.ended", ...inTerm, endDate, endReason: "TERM_ENDED" });
  return acts;
}
