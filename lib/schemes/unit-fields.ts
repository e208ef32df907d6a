import type { Prisma } from "@/lib/db/database";

/** The units of a scheme as they are listed: those of its core first. */
export const unitFields = {
  select: { core: true, unit: { select: { code: true, title: true } } },
  orderBy: [{ core: "desc" }, { unitCode: "asc" }],
} satisfies Prisma.Scheme$unitsArgs;

export const unitsOf = (rows: Prisma.SchemeUnitGetPayload<typeof unitFields>[]) =>
  rows.map(({ core, unit }) => ({ ...unit, core }));
