import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { cooperativesVisibleTo, keepsCooperative } from "@/lib/cooperatives/visibility";
import { database } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import type { RelationFacts } from "./board-facts";
import { isOpen } from "./findings-on";
import { findBoardFacts } from "./queries";

export type ShownRelation = RelationFacts & {
  withdrawnReason: string | null;
  /** Both hold a post on the day, so that the rules find it. */
  bothInOffice: boolean;
};

export type DeclaredRelations = {
  cooperative: { id: string; legalName: string };
  /** Whether this officer may declare and withdraw here. */
  keeps: boolean;
  /** Everybody who ever held a post here, those in office first. */
  people: { id: string; name: string; inOffice: boolean }[];
  /** The latest first, withdrawn ones too. */
  relations: ShownRelation[];
};

/** What is declared among the people of a cooperative. Null where there is none or this officer may not read its people. */
export async function findRelations(
  officer: Officer,
  cooperativeId: string,
  on: Day,
): Promise<DeclaredRelations | null> {
  const [row, checked] = await Promise.all([
    database.cooperative.findFirst({
      where: { AND: [cooperativesVisibleTo(officer), { id: cooperativeId }] },
      select: {
        legalName: true,
        seatVillageCode: true,
        terms: { select: { person: { select: { id: true, name: true } } } },
      },
    }),
    findBoardFacts(officer, cooperativeId),
  ]);
  if (!row || !checked) return null;

  const inOffice = new Set(checked.facts.terms.filter(isOpen(on)).map(({ personId }) => personId));
  const reasons = await reasonsOf(checked.facts.relations);
  const people = new Map(row.terms.map(({ person: { id, name } }) => [id, { id, name, inOffice: inOffice.has(id) }]));
  return {
    cooperative: { id: cooperativeId, legalName: row.legalName },
    keeps: keepsCooperative(officer, { id: cooperativeId, village: row.seatVillageCode as RegionCode }),
    people: [...people.values()].sort(
      (one, other) => Number(other.inOffice) - Number(one.inOffice) || one.name.localeCompare(other.name),
    ),
    relations: checked.facts.relations.toReversed().map((relation) => ({
      ...relation,
      withdrawnReason: reasons.get(relation.id) ?? null,
      bothInOffice:
        relation.withdrawnOn === null && inOffice.has(relation.personId) && inOffice.has(relation.otherPersonId),
    })),
  };
}

async function reasonsOf(relations: RelationFacts[]) {
  const withdrawn = relations.filter(({ withdrawnOn }) => withdrawnOn !== null).map(({ id }) => id);
  if (withdrawn.length === 0) return new Map<string, string | null>();
  const rows = await database.personRelation.findMany({
    where: { id: { in: withdrawn } },
    select: { id: true, withdrawnReason: true },
  });
  return new Map(rows.map(({ id, withdrawnReason }) => [id, withdrawnReason]));
}
