import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { cooperativeKinds } from "@/lib/cooperatives/kinds";
import { nameSearch } from "@/lib/cooperatives/name-search";
import { type CooperativeSort, type Cursor, cooperativeOrders } from "@/lib/cooperatives/public-search";
import type { CooperativeFilter } from "@/lib/cooperatives/search-filter";
import { country, levelOf, pathTo, RegionCode } from "@/lib/regions/region-code";

export type CooperativeSearch = {
  typed: string;
  /** What was typed tells no name from another. */
  tellsNothing: boolean;
  filter: CooperativeFilter;
  sort: CooperativeSort;
  cursor: Cursor;
};

const Kind = z.enum(cooperativeKinds);
const Order = z.enum(cooperativeOrders);

/**
 * What an address asks of the list. Whatever makes no sense in it is left out, as if it had not been asked. An office
 * that names no region is shown its own; any region may be asked for, since the list names nobody.
 */
export function cooperativeSearchOf(params: SearchParams, officer: Officer | null): CooperativeSearch {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  // PostgreSQL's text holds no NUL.
  const typed = one("q").replaceAll("\0", "").trim().slice(0, 100);
  const { words, tellsNothing } = nameSearch(typed);
  const sort = one("sort");
  const kind = Kind.safeParse(one("kind")).data ?? null;
  return {
    typed,
    tellsNothing,
    filter: {
      words,
      kind,
      region: regionAsked(one("region"), one("province"), one("regency"), one("district"), officer),
    },
    sort: { by: Order.safeParse(sort.replace(/^-/, "")).data ?? "region", descending: sort.startsWith("-") },
    cursor: cursorOf(one("after"), one("before")),
  };
}

/**
 * The narrowest of the three lists, as far as each lies in the one before: after another province is chosen, the regency
 * of the old one no longer counts.
 */
function regionAsked(region: string, province: string, regency: string, district: string, officer: Officer | null) {
  const named = RegionCode.safeParse(region).data;
  if (named) return named;
  const nothingAsked = province === "" && officer?.role === "LOCAL_OFFICE";
  let asked: RegionCode = nothingAsked ? officer.regionCode : country;
  for (const code of [province, regency, district]) {
    const parsed = RegionCode.safeParse(code).data;
    if (!parsed || pathTo(parsed).at(-2) !== asked) break;
    asked = parsed;
  }
  return levelOf(asked) === "VILLAGE" ? country : asked;
}

function cursorOf(after: string, before: string): Cursor {
  if (z.uuid().safeParse(after).success) return { after };
  return z.uuid().safeParse(before).success ? { before } : null;
}
