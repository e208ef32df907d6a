import { type Day, dayOf } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import { versionOn } from "./versions";

/** The units of a scheme in all of its versions, those of the core first. */
export const unitFields = {
  select: {
    core: true,
    unit: { select: { code: true, title: true } },
    inVersion: { select: { number: true, effectiveOn: true } },
  },
  orderBy: [{ core: "desc" }, { unitCode: "asc" }],
} satisfies Prisma.Scheme$unitsArgs;

type UnitRow = Prisma.SchemeUnitGetPayload<typeof unitFields>;

/** The units as they are on a day; before the first version, those of the first. */
export function unitsOf(rows: UnitRow[], on: Day) {
  const versions = rows.map(({ inVersion }) => ({ ...inVersion, effectiveOn: dayOf(inVersion.effectiveOn) }));
  const first = versions.toSorted((one, other) => one.number - other.number)[0];
  const { number } = versionOn(on, versions) ?? first ?? { number: 1 };
  return unitsOfVersion(rows, number);
}

export const unitsOfVersion = (rows: UnitRow[], version: number) =>
  rows.filter(({ inVersion }) => inVersion.number === version).map(({ core, unit }) => ({ ...unit, core }));
