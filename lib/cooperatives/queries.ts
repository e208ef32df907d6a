import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import type { CooperativeKind, TermEndReason } from "@/lib/db/generated/enums";
import type { Position } from "./positions";
import { cooperativesKeptBy } from "./visibility";

export type KeptTerm = {
  id: string;
  personId: string;
  name: string;
  position: Position;
  startDate: Day;
  endDate: Day | null;
  endReason: TermEndReason | null;
  version: number;
};

export type KeptCooperative = {
  id: string;
  legalName: string;
  kind: CooperativeKind;
  village: string;
  foundedOn: Day;
  terms: KeptTerm[];
};

/** A cooperative whose people this officer enters, with all terms; null for one of somebody else's and for none. */
export async function findKeptCooperative(officer: Officer, cooperativeId: string): Promise<KeptCooperative | null> {
  const row = await database.cooperative.findFirst({
    where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] },
    select: {
      id: true,
      legalName: true,
      kind: true,
      foundedOn: true,
      seatVillage: { select: { name: true } },
      terms: {
        select: {
          id: true,
          personId: true,
          position: true,
          startDate: true,
          endDate: true,
          endReason: true,
          version: true,
          person: { select: { name: true } },
        },
        orderBy: [{ startDate: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!row) return null;
  const { seatVillage, foundedOn, terms, ...cooperative } = row;
  return {
    ...cooperative,
    village: seatVillage.name,
    foundedOn: dayOf(foundedOn),
    terms: terms.map(({ person, startDate, endDate, ...term }) => ({
      ...term,
      name: person.name,
      startDate: dayOf(startDate),
      endDate: endDate && dayOf(endDate),
    })),
  };
}
