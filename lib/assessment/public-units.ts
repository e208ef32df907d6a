import { database } from "@/lib/db/database";
import type { Unit } from "./unit-rules";

export type TitledUnit = Unit & { title: string };

/** The units of a scheme, the core ones first: public, as the schemes are. */
export async function listUnits(schemeId: string): Promise<TitledUnit[]> {
  const units = await database.schemeUnit.findMany({
    where: { schemeId },
    select: { unitCode: true, core: true, unit: { select: { title: true } } },
    orderBy: [{ core: "desc" }, { unitCode: "asc" }],
  });
  return units.map(({ unitCode, core, unit }) => ({ code: unitCode, core, title: unit.title }));
}
