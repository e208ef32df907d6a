import type { SearchParams } from "@/components/search-href";
import { levelOf, pathTo, RegionCode } from "@/lib/regions/region-code";

/**
 * The narrowest of the lists of regions in a filter, as far as each lies right below the one before: after another
 * province is chosen, the regency of the old one no longer counts. Never wider than `top`, and never a village.
 */
export function regionAsked(params: SearchParams, top: RegionCode): RegionCode {
  let asked = top;
  for (const name of ["province", "regency", "district"]) {
    const parsed = RegionCode.safeParse([params[name] ?? ""].flat()[0]).data;
    if (parsed && pathTo(parsed).at(-2) === asked && levelOf(parsed) !== "VILLAGE") asked = parsed;
  }
  return asked;
}
