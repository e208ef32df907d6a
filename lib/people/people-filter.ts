import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { containing } from "@/lib/cooperatives/name-search";
import type { Position } from "@/lib/cooperatives/positions";
import { Prisma } from "@/lib/db/database";
import { country, levelOf, liesIn, type RegionCode } from "@/lib/regions/region-code";
import { heldWithinReach, inRegion, visiblePerson } from "./visibility";

export type PeopleFilter = {
  /** Each somewhere in the name (name-words.ts); none: whatever the name. */
  words: string[];
  /** "ID" for all of the officer's scope. */
  region: RegionCode;
  /** Words in the name of a cooperative in which they hold or held office. */
  cooperativeWords: string[];
  cooperativeId: string | null;
  /** Held on the day, or to come. */
  position: Position | null;
  /** Whether they may hold a post of theirs on the day. */
  certified: boolean | null;
};

/** The narrowest of the officer's own region and the one asked for; null where the one lies outside of the other. */
export function regionWithin(officer: Officer, asked: RegionCode): RegionCode | null {
  if (officer.role !== "LOCAL_OFFICE") return asked;
  if (liesIn(asked, officer.regionCode)) return asked;
  return liesIn(officer.regionCode, asked) ? officer.regionCode : null;
}

/** A list of a whole province or the country is not for reading: something has to be looked for in it. */
export const isNarrow = (officer: Officer, filter: PeopleFilter, region: RegionCode) =>
  filter.words.length > 0 ||
  filter.cooperativeId !== null ||
  filter.cooperativeWords.length > 0 ||
  officer.role === "COOPERATIVE" ||
  officer.role === "CENTRE" ||
  !["COUNTRY", "PROVINCE"].includes(levelOf(region));

/** Conditions on an alias `person` that the index answers: who is worth a look. */
export const worthALook = ({ words }: Pick<PeopleFilter, "words">, region: RegionCode): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`person.merged_into IS NULL`,
      ...words.map((word) => Prisma.sql`person.search_name LIKE ${containing(word)}`),
      ...(region === country ? [] : [lookedForIn(region)]),
    ],
    " AND ",
  );

/** Conditions on an alias `person` that are asked of each: in scope, and what else is looked for. */
export function meets(officer: Officer, filter: PeopleFilter, region: RegionCode, on: Day): Prisma.Sql {
  const { position, certified, cooperativeId, cooperativeWords } = filter;
  const ownTerms = Prisma.sql`term.person_id = person.id`;
  const held = [
    // Of their own region a dinas sees everybody: that is asked already.
    ...(region === country || ("regionCode" in officer && officer.regionCode === region) ? [] : [inRegion(region)]),
    ...(cooperativeId ? [Prisma.sql`cooperative.id = ${cooperativeId}::uuid`] : []),
    ...cooperativeWords.map((word) => Prisma.sql`cooperative.legal_name LIKE ${containing(word)}`),
    ...(position
      ? [Prisma.sql`term."position" = ${position}::"position" AND coalesce(term.end_date, 'infinity') >= ${on}::date`]
      : []),
  ];
  return Prisma.join(
    [
      visiblePerson(officer, on),
      ...(held.length > 0 ? [heldWithinReach(Prisma.join([ownTerms, ...held], " AND "), on)] : []),
      ...(certified === null ? [] : [mayHoldAPost(certified, on)]),
    ],
    " AND ",
  );
}

/** Served by the same index as the name; a region narrower than a regency is then looked at person by person. */
const lookedForIn = (region: RegionCode) =>
  Prisma.sql`person.region_codes @> ARRAY[${levelOf(region) === "PROVINCE" ? region : region.slice(0, 5)}]::text[]`;

function mayHoldAPost(certified: boolean, on: Day): Prisma.Sql {
  const some = Prisma.sql`
    EXISTS (SELECT FROM post_days post WHERE post.person_id = person.id AND post.filled @> ${on}::date
               AND post.certified @> ${on}::date OFFSET 0)`;
  return certified ? some : Prisma.sql`NOT ${some}`;
}
