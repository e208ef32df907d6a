import type { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { unitFields, unitsOf } from "@/lib/schemes/unit-fields";
import type { Unit } from "./unit-rules";

export type TitledUnit = Unit & { title: string };

/** The units of a scheme on a day, the core ones first: public, as the schemes are. */
export async function listUnits(schemeId: string, on: Day): Promise<TitledUnit[]> {
  return unitsOf(await database.schemeUnit.findMany({ where: { schemeId }, ...unitFields }), on);
}
