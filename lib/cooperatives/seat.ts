import { Prisma } from "@/lib/db/database";
import { country, levelOf, type RegionCode } from "@/lib/regions/region-code";

/** The district of a seat village: "33.10.01" of "33.10.01.2001". */
export const districtOf = (seatVillageCode: string) => seatVillageCode.slice(0, 8) as RegionCode;

/**
 * A condition on a table or alias `cooperative`: it sits in the region. Said as a range, since a statement that is
 * planned once for all regions can serve that from the index, and LIKE with a pattern still unknown it cannot. After
 * "33." come all of its codes, and "/" is the character behind ".".
 */
export function seatedIn(region: RegionCode): Prisma.Sql {
  if (region === country) return Prisma.sql`TRUE`;
  if (levelOf(region) === "VILLAGE") return Prisma.sql`cooperative.seat_village_code = ${region}`;
  return Prisma.sql`(cooperative.seat_village_code > ${`${region}.`} AND cooperative.seat_village_code < ${`${region}/`})`;
}
