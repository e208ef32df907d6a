import { randomInt } from "node:crypto";
import { database } from "@/lib/db/database";
import type { RegionKind } from "@/lib/db/generated/enums";
import { levelOf, pathTo, type RegionCode } from "@/lib/regions/region-code";

const kinds = {
  COUNTRY: "COUNTRY",
  PROVINCE: "PROVINCE",
  REGENCY: "REGENCY",
  DISTRICT: "DISTRICT",
  VILLAGE: "RURAL_VILLAGE",
} as const satisfies Record<string, RegionKind>;

/** A region with all that it lies in; those that exist stay as they are. */
export async function aRegion(code: string, name = code) {
  for (const step of pathTo(code as RegionCode)) {
    const kind = kinds[levelOf(step)];
    const parentCode = step === "ID" ? null : step.length === 2 ? "ID" : step.replace(/\.\d+$/, "");
    const data = { code: step, name: step === code ? name : step, kind, parentCode };
    await database.region.createMany({ data, skipDuplicates: true });
  }
  return code;
}

/** A village of its own in a district; its code is made up. */
export async function aVillage({ in: district = "91.01.01", name }: { in?: string; name?: string } = {}) {
  return aRegion(`${district}.${randomInt(3000, 10_000)}`, name);
}
