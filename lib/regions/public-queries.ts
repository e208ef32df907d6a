import { dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import type { RegionKind } from "@/lib/db/generated/enums";
import { plannedOnce } from "@/lib/db/planned-once";
import { country, pathTo, type RegionCode } from "./region-code";

export type Region = { code: RegionCode; name: string; kind: RegionKind };

const fields = { code: true, name: true, kind: true } as const;

/** One region with what became of it; null where the code list never had it. */
export async function findRegion(code: RegionCode) {
  const region = await database.region.findUnique({
    where: { code },
    select: { ...fields, retiredOn: true, successorCode: true },
  });
  return region && { ...region, retiredOn: region.retiredOn && dayOf(region.retiredOn) };
}

/** From the province down to the region itself, without the country; empty for the country and for what is no region. */
export async function findRegionPath(code: RegionCode): Promise<Region[]> {
  const codes = pathTo(code).filter((step) => step !== country);
  const regions = await database.region.findMany({
    where: { code: { in: codes } },
    select: fields,
    orderBy: { code: "asc" },
  });
  return regions.at(-1)?.code === code ? (regions as Region[]) : [];
}

/** The regions right below one, by name; those that a later release of the code list dropped are left out. */
export const listRegionsIn = (code: RegionCode): Promise<Region[]> =>
  plannedOnce<Region>`
    SELECT code, name, kind::text FROM regions WHERE parent_code = ${code} AND retired_on IS NULL ORDER BY name, code`;

/** Every regency and city in force with its province, by both names: for a form that may be about any place. */
export async function listRegenciesByProvince(): Promise<{ code: RegionCode; name: string; province: string }[]> {
  const regencies = await database.region.findMany({
    where: { kind: { in: ["REGENCY", "CITY"] }, retiredOn: null },
    select: { code: true, name: true, parent: { select: { name: true } } },
    orderBy: [{ parent: { name: "asc" } }, { name: "asc" }, { code: "asc" }],
  });
  return regencies.map(({ code, name, parent }) => ({ code: code as RegionCode, name, province: parent?.name ?? "" }));
}
