import { type Day, dayOf } from "@/lib/calendar/day";
import { type Position, positions } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import type { SchemeKind } from "@/lib/db/generated/enums";
import { type OpenedPosition, openedThroughout } from "./opened-positions";
import { requirementStateOn } from "./requirement-state";
import { unitFields, unitsOfVersion } from "./unit-fields";
import { type VersionState, versionOn, versionStateOn } from "./versions";

export type { SchemeKind };

/** What a scheme gave way to, or another gave way to it. `countsUntil` is null where the two are equivalent. */
export type Supersession = {
  scheme: { id: string; title: string };
  effectiveOn: Day;
  countsUntil: Day | null;
  legalBasis: string;
};

export type SchemeSummary = {
  id: string;
  code: string;
  title: string;
  kind: SchemeKind;
  level: number | null;
  validityMonths: number;
  /** Its real unit list or number is not public. */
  example: boolean;
  /** Of the version in force, or of the first where none is yet; so are the units. */
  version: number;
  owner: string;
  units: number;
  supersededBy: Supersession | null;
  /** In force on the day or later; what has ended stands on the scheme's own page. */
  opens: OpenedPosition[];
  programmes: { id: string; title: string; lessonHours: number }[];
};

export type SchemeVersion = {
  number: number;
  effectiveOn: Day;
  owner: string;
  legalBasis: string;
  state: VersionState;
  units: { code: string; title: string; core: boolean }[];
};

const requirements = {
  select: {
    requirement: { select: { position: true, validFrom: true, validTo: true, legalBasis: true } },
  },
} as const;
const programmes = { select: { id: true, title: true, lessonHours: true }, orderBy: { title: "asc" } } as const;
const versions = {
  select: { number: true, effectiveOn: true, owner: true, legalBasis: true },
  orderBy: { number: "desc" },
} as const;
const named = { select: { id: true, title: true } } as const;
const everything = {
  versions,
  units: unitFields,
  requirements,
  programmes,
  superseded: { include: { successor: named } },
  supersedes: { include: { scheme: named }, orderBy: { effectiveOn: "desc" } },
} as const;

type RequirementRow = { position: Position; validFrom: Date; validTo: Date | null; legalBasis: string };

/** In the order in which a board is read out, older versions first. */
function openedOn(day: Day, rows: { requirement: RequirementRow }[]): OpenedPosition[] {
  const days = rows.map(({ requirement: { position, legalBasis, validFrom, validTo } }) => ({
    ...{ position, legalBasis, validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo) },
  }));
  const inOrder = days.toSorted(
    (one, other) =>
      positions.indexOf(one.position) - positions.indexOf(other.position) ||
      one.validFrom.localeCompare(other.validFrom),
  );
  return openedThroughout(inOrder).map((span) => ({ ...span, state: requirementStateOn(day, span) }));
}

type SupersessionRow = { effectiveOn: Date; countsUntil: Date | null; legalBasis: string };
const toSupersession = (
  { effectiveOn, countsUntil, legalBasis }: SupersessionRow,
  scheme: Supersession["scheme"],
): Supersession => ({
  ...{ scheme, legalBasis, effectiveOn: dayOf(effectiveOn) },
  countsUntil: countsUntil && dayOf(countsUntil),
});

type VersionRow = { number: number; effectiveOn: Date; owner: string; legalBasis: string };
const inForce = (rows: VersionRow[], on: Day) => {
  const dated = rows.map((row) => ({ ...row, effectiveOn: dayOf(row.effectiveOn) }));
  return versionOn(on, dated) ?? dated.at(-1) ?? null;
};

/** All certification schemes with what they open on this day or later, those superseded last. A few dozen at most. */
export async function listSchemes(on: Day): Promise<SchemeSummary[]> {
  const schemes = await database.scheme.findMany({ include: everything, orderBy: [{ code: "asc" }], take: 200 });
  const told = schemes.map(({ requirements: rows, versions, units, superseded, supersedes, ...scheme }) => {
    const version = inForce(versions, on);
    return {
      ...scheme,
      version: version?.number ?? 1,
      owner: version?.owner ?? "",
      units: unitsOfVersion(units, version?.number ?? 1).length,
      supersededBy: superseded && toSupersession(superseded, superseded.successor),
      opens: openedOn(on, rows).filter(({ state }) => state !== "ENDED"),
    };
  });
  return told.toSorted((one, other) => Number(one.supersededBy !== null) - Number(other.supersededBy !== null));
}

/** A scheme with its versions, their units and every requirement that names it; null where there is none. */
export async function findScheme(id: string, on: Day) {
  const row = await database.scheme.findUnique({ where: { id }, include: everything });
  if (!row) return null;
  const { units, requirements: rows, versions, superseded, supersedes, ...scheme } = row;
  const dated = versions.map((version) => ({ ...version, effectiveOn: dayOf(version.effectiveOn) }));
  const current = inForce(versions, on);
  return {
    ...scheme,
    /** The newest first. */
    versions: dated.map(
      (version): SchemeVersion => ({
        ...version,
        state: versionStateOn(on, version, dated),
        units: unitsOfVersion(units, version.number),
      }),
    ),
    version: current?.number ?? 1,
    owner: current?.owner ?? "",
    legalBasis: current?.legalBasis ?? "",
    units: unitsOfVersion(units, current?.number ?? 1),
    supersededBy: superseded && toSupersession(superseded, superseded.successor),
    supersedes: supersedes.map((it) => toSupersession(it, it.scheme)),
    opens: openedOn(on, rows),
  };
}
export type SchemeInFull = NonNullable<Awaited<ReturnType<typeof findScheme>>>;

/** The positions for which a certificate of this scheme counts on this day. */
export async function positionsOpenedBy(schemeId: string, on: Day): Promise<OpenedPosition[]> {
  const rows = await database.requirementScheme.findMany({ where: { schemeId }, ...requirements });
  return openedOn(on, rows).filter(({ state }) => state === "IN_FORCE");
}

/** The change whose coverage is being reposted, if there is one: figures from its day on are on their way. */
export async function findUnderWay() {
  const row = await database.schemeChange.findFirst({
    where: { state: "POSTING" },
    select: { effectiveOn: true, regenciesDone: true, regenciesTotal: true },
  });
  return row && { effectiveOn: dayOf(row.effectiveOn), done: row.regenciesDone, total: row.regenciesTotal };
}
