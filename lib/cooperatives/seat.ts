import { Prisma } from "@/lib/db/database";
import { codesInside, country, levelOf, type RegionCode } from "@/lib/regions/region-code";

/** The district of a seat village: "33.10.01" of "33.10.01.2001". */
export const districtOf = (seatVillageCode: string) => seatVillageCode.slice(0, 8) as RegionCode;

/** A condition on a table or alias `cooperative`: it sits in the region. */
export function seatedIn(region: RegionCode): Prisma.Sql {
  if (region === country) return Prisma.sql`TRUE`;
  if (levelOf(region) === "VILLAGE") return Prisma.sql`cooperative.seat_village_code = ${region}`;
  const { after, before } = codesInside(region);
  return Prisma.sql`(cooperative.seat_village_code > ${after} AND cooperative.seat_village_code < ${before})`;
}
