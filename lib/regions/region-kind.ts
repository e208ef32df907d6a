import type { RegionKind } from "@/lib/db/generated/enums";
import { country, type RegionCode } from "./region-code";

/**
 * The code tells the kind (Kepmendagri 300.2.2-2138/2025): the second part of a regency runs from 01, that of a city
 * from 71; the fourth part begins with 1 in a kelurahan, 2 in a desa, 3 in a desa adat.
 */
export function kindOf(code: RegionCode): RegionKind {
  if (code === country) return "COUNTRY";
  const [, regency, district, village] = code.split(".");
  if (village) return villageKind(village);
  if (district) return "DISTRICT";
  if (regency) return Number(regency) < 70 ? "REGENCY" : "CITY";
  return "PROVINCE";
}

function villageKind(part: string): RegionKind {
  if (part.startsWith("1")) return "URBAN_VILLAGE";
  return part.startsWith("3") ? "CUSTOMARY_VILLAGE" : "RURAL_VILLAGE";
}
