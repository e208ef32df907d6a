import type { RegionCode } from "@/lib/regions/region-code";

/** The district of a seat village: "33.10.01" of "33.10.01.2001". */
export const districtOf = (seatVillageCode: string) => seatVillageCode.slice(0, 8) as RegionCode;
