import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { type Position, positions } from "@/lib/cooperatives/positions";
import { database, Prisma } from "@/lib/db/database";
import type { VocationalField } from "../centres/fields";

export type ProgrammeFilter = { schemeId: string | null; field: VocationalField | null; position: Position | null };

export type ProgrammeRow = {
  id: string;
  title: string;
  schemeId: string;
  scheme: string;
  lessonHours: number;
  field: VocationalField;
  positions: Position[];
  units: number;
  retiredOn: Day | null;
  /** Batches of it that have not begun. */
  coming: number;
};

const inOrder = (of: Position[]) => positions.filter((position) => of.includes(position));

/** The catalogue of the country, a few dozen lines. */
export async function listProgrammes(filter: ProgrammeFilter, today: Day): Promise<ProgrammeRow[]> {
  const { schemeId, field, position } = filter;
  const rows = await database.programme.findMany({
    where: {
      ...(schemeId !== null && { schemeId }),
      ...(field !== null && { field }),
      ...(position !== null && { positions: { has: position } }),
    },
    include: { scheme: { select: { title: true } }, _count: { select: { units: true } } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 300,
  });
  const coming = await comingOf(
    rows.map(({ id }) => id),
    today,
  );
  return rows.map(({ _count, scheme, ...row }) => ({
    ...{ id: row.id, title: row.title, schemeId: row.schemeId, scheme: scheme.title, lessonHours: row.lessonHours },
    ...{ field: row.field, positions: inOrder(row.positions), units: _count.units },
    retiredOn: row.retiredOn && dayOf(row.retiredOn),
    coming: coming.get(row.id) ?? 0,
  }));
}

/** From the index on the days: what is past is not looked at. */
async function comingOf(programmeIds: string[], today: Day) {
  const rows = await database.$queryRaw<{ id: string; coming: number }[]>`
    SELECT batch.programme_id AS id, count(*)::int AS coming FROM batches batch
     WHERE daterange(batch.starts_on, batch.ends_on, '[]') && daterange(${dateOf(today)}::date, NULL, '()')
       AND batch.starts_on > ${dateOf(today)}::date AND batch.cancelled_on IS NULL
       AND batch.programme_id IN (${Prisma.join([...programmeIds.map((id) => Prisma.sql`${id}::uuid`), Prisma.sql`NULL`])})
     GROUP BY 1`;
  return new Map(rows.map(({ id, coming }) => [id, coming]));
}

/** One programme with its scheme and units; null where there is none. */
export async function findProgramme(id: string) {
  const row = await database.programme.findUnique({
    where: { id },
    include: {
      scheme: { select: { id: true, title: true, example: true } },
      units: { select: { unit: true }, orderBy: { unitCode: "asc" } },
    },
  });
  if (!row) return null;
  const { units, ...programme } = row;
  return {
    ...programme,
    retiredOn: row.retiredOn && dayOf(row.retiredOn),
    positions: inOrder(row.positions),
    units: units.map(({ unit }) => ({ code: unit.code, title: unit.title })),
  };
}
export type ProgrammeInFull = NonNullable<Awaited<ReturnType<typeof findProgramme>>>;

/** The units of a scheme, among which a programme's are chosen. */
export async function listUnitsOf(schemeId: string): Promise<{ code: string; title: string }[]> {
  const rows = await database.schemeUnit.findMany({
    where: { schemeId },
    select: { unit: true },
    distinct: ["unitCode"],
    orderBy: { unitCode: "asc" },
  });
  return rows.map(({ unit }) => ({ code: unit.code, title: unit.title }));
}
