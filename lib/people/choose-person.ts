import { randomUUID } from "node:crypto";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import { ok, type Result, refused } from "@/lib/result";
import { similarNames } from "./duplicate-rules";
import { type Doubt, type Identity, type IdentityRefusal, identityOf, type NewPerson } from "./identity";
import { keptPersonOf } from "./kept-person";
import { findLikelyDuplicates, type LikelyDuplicate } from "./likely-duplicates";
import { hashNationalId, nationalIdKeys } from "./national-id-vault";
import { peopleVisibleTo } from "./visibility";

/** Somebody the officer already sees, or what was entered about somebody new. */
export type PersonChoice =
  | { personId: string }
  | {
      newPerson: NewPerson;
      /** Asked about a person who may be the same, the officer said that it is another. */
      sureItIsAnother: boolean;
    };

export type ChosenPerson = {
  id: string;
  name: string;
  birthDate: Day;
  /** Still to be registered under this id. */
  register: Identity | null;
  /** Those who may be the same, although the officer says it is another: a reviewer looks at them. */
  likely: LikelyDuplicate[];
  doubts: Doubt[];
};

export type PersonRefusal =
  | IdentityRefusal
  | "person-not-found"
  | "national-id-known-other-name"
  | "possible-duplicate";

/**
 * A step of a command: who is meant. A national id that is here already means that person, if the name is the same;
 * under another name it is refused, and nothing of whom it belongs to is told. Changes nothing.
 */
export async function choosePerson(
  tx: Transaction,
  officer: Officer,
  choice: PersonChoice,
  district: RegionCode,
  today: Day,
): Promise<Result<ChosenPerson, PersonRefusal>> {
  if ("personId" in choice) {
    const person = await tx.person.findFirst({
      where: { AND: [peopleVisibleTo(officer, today), { id: choice.personId }] },
      select: known,
    });
    return person ? ok(asChosen(person)) : refused("person-not-found");
  }

  const identity = identityOf(choice.newPerson, today);
  if (!identity.ok) return identity;
  const { name, nationalId, birthDate, doubts } = identity.value;

  const registered = await tx.person.findUnique({
    where: { nationalIdHash: new Uint8Array(hashNationalId(nationalId, nationalIdKeys())) },
    select: known,
  });
  if (registered) return knownByNumber(tx, registered, name);

  const [likely = []] = await findLikelyDuplicates(tx, [{ ...identity.value, district }]);
  if (!choice.sureItIsAnother && likely.length > 0) return refused("possible-duplicate");
  return ok({ id: randomUUID(), name, birthDate, register: identity.value, likely, doubts });
}

const known = { id: true, name: true, birthDate: true, mergedInto: true } as const;
type Known = { id: string; name: string; birthDate: Date; mergedInto: string | null };

/** The number of somebody merged away stands for the person kept, under the name of either. */
async function knownByNumber(
  tx: Transaction,
  registered: Known,
  name: string,
): Promise<Result<ChosenPerson, "national-id-known-other-name">> {
  const person =
    registered.mergedInto === null
      ? registered
      : await tx.person.findUniqueOrThrow({ where: { id: await keptPersonOf(tx, registered.id) }, select: known });
  const sameName = [registered, person].some((one) => similarNames(one.name, name));
  return sameName ? ok(asChosen(person)) : refused("national-id-known-other-name");
}

const asChosen = ({ id, name, birthDate }: Known): ChosenPerson => ({
  id,
  name,
  birthDate: dayOf(birthDate),
  register: null,
  likely: [],
  doubts: [],
});
