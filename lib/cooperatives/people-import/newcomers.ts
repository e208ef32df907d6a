import { type Compared, likelyFrom, likenessOf, swappedDayAndMonth } from "@/lib/people/likeness";

/**
 * Those whom a file brings in anew, so that somebody who stands in it twice under two numbers is asked about as well. As
 * among those already here, only people of one birth date, its day and month swapped, or one telephone are compared.
 */
export type Newcomers = Map<string, Compared[]>;

export function mayBeAmong(newcomers: Newcomers, person: Compared): boolean {
  const near = keysNear(person).flatMap((key) => newcomers.get(key) ?? []);
  return near.some((other) => likenessOf(person, other).score >= likelyFrom);
}

export function addNewcomer(newcomers: Newcomers, person: Compared) {
  for (const key of keysOf(person)) newcomers.set(key, [...(newcomers.get(key) ?? []), person]);
}

type Keyed = Pick<Compared, "birthDate" | "phone">;

const keysOf = ({ birthDate, phone }: Keyed) => (phone === null ? [birthDate] : [birthDate, phone]);

/** Under which those stand who may be this person. */
export function keysNear(person: Keyed): string[] {
  const swapped = swappedDayAndMonth(person.birthDate);
  return [...keysOf(person), ...(swapped ? [swapped] : [])];
}
