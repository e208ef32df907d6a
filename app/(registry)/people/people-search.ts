import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { nameSearch } from "@/lib/cooperatives/name-search";
import { positions } from "@/lib/cooperatives/positions";
import { nameWords } from "@/lib/people/name-words";
import type { PeopleFilter } from "@/lib/people/people-filter";
import type { Cursor } from "@/lib/people/search-people";
import { country, levelOf, liesIn, pathTo, RegionCode } from "@/lib/regions/region-code";

export type PeopleSearch = {
  typed: string;
  typedCooperative: string;
  /** What was typed tells no name from another. */
  tellsNothing: boolean;
  filter: PeopleFilter;
  cursor: Cursor;
};

const Uuid = z.uuid();
const Position = z.enum(positions);

/** What an address asks of the list of people. Whatever makes no sense in it is left out, as if it had not been asked. */
export function peopleSearchOf(params: SearchParams, officer: Officer): PeopleSearch {
  // PostgreSQL's text holds no NUL.
  const one = (name: string) => ([params[name] ?? ""].flat()[0] ?? "").replaceAll("\0", "").trim().slice(0, 100);
  const [typed, cooperative, certified] = [one("q"), one("cooperative"), one("certified")];
  const { words, tellsNothing } = nameWords(typed);
  const isId = Uuid.safeParse(cooperative).success;
  return {
    typed,
    typedCooperative: isId ? "" : cooperative,
    tellsNothing,
    filter: {
      words,
      region: narrowest([one("province"), one("regency"), one("district")], ownRegion(officer)),
      cooperativeId: isId ? cooperative : null,
      cooperativeWords: isId ? [] : nameSearch(cooperative).words,
      position: Position.safeParse(one("position")).data ?? null,
      certified: certified === "yes" ? true : certified === "no" ? false : null,
    },
    cursor: cursorOf(one("after"), one("before")),
  };
}

/** A dinas looks within its own region: lists of what lies above it are not offered. */
export const ownRegion = (officer: Officer): RegionCode =>
  officer.role === "LOCAL_OFFICE" ? officer.regionCode : country;

/** The narrowest of the lists, as far as each lies in the one before; one outside the own region is asked for as it is. */
function narrowest(codes: string[], own: RegionCode): RegionCode {
  let region = own;
  for (const code of codes) {
    const parsed = RegionCode.safeParse(code).data;
    if (!parsed || levelOf(parsed) === "VILLAGE" || parsed === country) continue;
    if (!liesIn(parsed, own) && !liesIn(own, parsed)) return parsed;
    if (pathTo(parsed).at(-2) === region) region = parsed;
  }
  return region;
}

function cursorOf(after: string, before: string): Cursor {
  if (Uuid.safeParse(after).success) return { after };
  return Uuid.safeParse(before).success ? { before } : null;
}
