import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { TermEndReason } from "@/lib/db/generated/enums";
import type { ChosenPerson } from "@/lib/people/choose-person";
import type { Identity } from "@/lib/people/identity";
import { registerPerson } from "@/lib/people/register-person";
import type { CooperativeKind } from "./kinds";
import { basisOf, type Position } from "./positions";
import { districtOf } from "./seat";
import type { CooperativeTerms } from "./term-rules";

/** The fault of a term for somebody who is hidden (term-conflicts.ts). */
export const mergedMeanwhile = "people_merged_meanwhile";

type NewTerm = {
  termId: string;
  cooperativeId: string;
  kind: CooperativeKind;
  position: Position;
  startDate: Day;
  person: ChosenPerson;
};

/** A step of a command: the person into the registry if new, the term, and the entries of both. */
export async function openTerm(tx: Transaction, officer: Officer, term: NewTerm) {
  const { termId, cooperativeId, kind, position, startDate, person } = term;
  if (person.register) await registerNewcomer(tx, officer, { cooperativeId, person, identity: person.register });
  else await mustBeKept(tx, person.id);
  await tx.officeTerm.create({
    data: {
      id: termId,
      cooperativeId,
      personId: person.id,
      position,
      basis: basisOf(kind, position),
      startDate: dateOf(startDate),
    },
  });
  await recordAudit(tx, officer, {
    act: "term.started",
    subjectId: termId,
    cooperativeId,
    personId: person.id,
    position,
    startDate,
  });
}

type Newcomer = { cooperativeId: string; person: ChosenPerson; identity: Identity };

async function registerNewcomer(tx: Transaction, officer: Officer, { cooperativeId, person, identity }: Newcomer) {
  const { id, likely } = person;
  const cooperative = await tx.cooperative.findUnique({
    where: { id: cooperativeId },
    select: { seatVillageCode: true },
  });
  const district = cooperative && districtOf(cooperative.seatVillageCode);
  await registerPerson(tx, officer, { id, identity, cooperativeId, district, likely });
}

/** Chosen before the lock, the person may have been merged into another meanwhile: the command is then done again. */
async function mustBeKept(tx: Transaction, personId: string) {
  const { mergedInto } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { mergedInto: true } });
  if (mergedInto !== null) throw new Error(mergedMeanwhile);
}

type TermEnd = { termId: string; cooperativeId: string; endDate: Day; reason: TermEndReason };

/** A step of a command that holds the lock on the cooperative and has seen the version it ends. */
export async function closeTerm(
  tx: Transaction,
  officer: Officer,
  { termId, cooperativeId, endDate, reason }: TermEnd,
) {
  await tx.officeTerm.update({
    where: { id: termId },
    data: { endDate: dateOf(endDate), endReason: reason, version: { increment: 1 } },
  });
  await recordAudit(tx, officer, { act: "term.ended", subjectId: termId, cooperativeId, endDate, endReason: reason });
}

/** What the rules look at. Read it after the cooperative is locked. */
export async function readTerms(tx: Transaction, cooperativeId: string): Promise<CooperativeTerms> {
  const { foundedOn, dissolvedOn, terms } = await tx.cooperative.findUniqueOrThrow({
    where: { id: cooperativeId },
    select: {
      foundedOn: true,
      dissolvedOn: true,
      terms: { select: { id: true, personId: true, position: true, startDate: true, endDate: true, version: true } },
    },
  });
  return {
    foundedOn: dayOf(foundedOn),
    dissolvedOn: dissolvedOn && dayOf(dissolvedOn),
    terms: terms.map((term) => ({
      ...term,
      startDate: dayOf(term.startDate),
      endDate: term.endDate && dayOf(term.endDate),
    })),
  };
}
