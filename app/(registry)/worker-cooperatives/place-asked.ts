import type { SearchParams } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { country, pathTo, RegionCode } from "@/lib/regions/region-code";

/** Where an office's choice of places begins: its own region, or the country. */
export const placeOf = (officer: Officer): RegionCode =>
  officer.role === "LOCAL_OFFICE" ? officer.regionCode : country;

/**
 * The narrowest of the places chosen step by step, as far as each lies in the one before: after another province is
 * chosen, the regency of the old one no longer counts.
 */
export function placeAsked(params: SearchParams, officer: Officer): RegionCode {
  let asked = placeOf(officer);
  for (const step of ["province", "regency", "district"]) {
    const code = RegionCode.safeParse([params[step] ?? ""].flat()[0]).data;
    if (code && pathTo(code).at(-2) === asked) asked = code;
  }
  return asked;
}
