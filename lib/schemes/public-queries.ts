import { type Day, dayOf } from "@/lib/calendar/day";
import { type Position, positions } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import type { SchemeKind } from "@/lib/db/generated/enums";
import type { OpenedPosition } from "./opened-positions";
import { requirementStateOn } from "./requirement-state";

export type { SchemeKind };

export type SchemeSummary = {
  id: string;
  code: string;
  title: string;
  kind: SchemeKind;
  level: number | null;
  validityMonths: number;
  /** Its real unit list or number is not public. */
  example: boolean;
  legalBasis: string;
  units: number;
  /** In force on the day or later; what has ended stands on the scheme's own page. */
  opens: OpenedPosition[];
  programmes: { id: string; title: string; lessonHours: number }[];
};

const requirements = {
  select: {
    requirement: { select: { position: true, validFrom: true, validTo: true, legalBasis: true } },
  },
} as const;
const programmes = { select: { id: true, title: true, lessonHours: true }, orderBy: { title: "asc" } } as const;

type RequirementRow = { position: Position; validFrom: Date; validTo: Date | null; legalBasis: string };

/** In the order in which a board is read out, older versions first. */
function openedOn(day: Day, rows: { requirement: RequirementRow }[]): OpenedPosition[] {
  const opened = rows.map(({ requirement: { position, legalBasis, ...days } }) => {
    const span = { validFrom: dayOf(days.validFrom), validTo: days.validTo && dayOf(days.validTo) };
    return { position, legalBasis, ...span, state: requirementStateOn(day, span) };
  });
  return opened.toSorted(
    (one, other) =>
      positions.indexOf(one.position) - positions.indexOf(other.position) ||
      one.validFrom.localeCompare(other.validFrom),
  );
}

/** All certification schemes, with the positions they open on this day or will open later. A few dozen at most. */
export async function listSchemes(on: Day): Promise<SchemeSummary[]> {
  const schemes = await database.scheme.findMany({
    include: { _count: { select: { units: true } }, requirements, programmes },
    orderBy: [{ code: "asc" }],
    take: 200,
  });
  return schemes.map(({ _count, requirements: rows, ...scheme }) => ({
    ...scheme,
    units: _count.units,
    opens: openedOn(on, rows).filter(({ state }) => state !== "ENDED"),
  }));
}

/** A scheme with its units and every version of the requirements that name it; null where there is none. */
export async function findScheme(id: string, on: Day) {
  const row = await database.scheme.findUnique({
    where: { id },
    include: {
      units: { select: { core: true, unit: true }, orderBy: [{ core: "desc" }, { unitCode: "asc" }] },
      requirements,
      programmes,
    },
  });
  if (!row) return null;
  const { units, requirements: rows, ...scheme } = row;
  return {
    ...scheme,
    units: units.map(({ core, unit }) => ({ ...unit, core })),
    opens: openedOn(on, rows),
  };
}

/** The positions for which a certificate of this scheme counts on this day. */
export async function positionsOpenedBy(schemeId: string, on: Day): Promise<OpenedPosition[]> {
  const rows = await database.requirementScheme.findMany({ where: { schemeId }, ...requirements });
  return openedOn(on, rows).filter(({ state }) => state === "IN_FORCE");
}
