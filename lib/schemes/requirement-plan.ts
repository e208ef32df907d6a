import { type Day, daysAfter } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import type { ChangeDetails } from "./change-details";

/** Which schemes qualify for a position, from a day to a day, both inclusive. */
export type RequirementDays = {
  position: Position;
  validFrom: Day;
  validTo: Day | null;
  legalBasis: string;
  schemeIds: string[];
};
export type KnownRequirement = RequirementDays & { id: string };

/** What has to be done to the requirements. Days before the change stay as they are: what was asked stays answerable. */
export type RequirementPlan = {
  /** Those that end earlier than they would have, with their last day. */
  ending: { id: string; validTo: Day }[];
  /** Those that were to come and now never will. */
  dropped: string[];
  opening: RequirementDays[];
};

export type RequirementChange = {
  from: Day;
  legalBasis: string;
  positions: readonly Position[];
  /** Days after the first on which the change changes its mind, such as the day after a transition. */
  turns: Day[];
  /** Who qualifies on a day of the change where these did before. */
  qualifying: (before: string[], day: Day) => string[];
};

/** What a change asks of the requirements; null where it leaves them alone. */
export function requirementChangeOf(
  details: ChangeDetails,
  { effectiveOn, legalBasis }: { effectiveOn: Day; legalBasis: string },
  known: KnownRequirement[],
): RequirementChange | null {
  const change = { from: effectiveOn, legalBasis };
  switch (details.kind) {
    case "NEW_SCHEME":
    case "NEW_VERSION":
      return null;
    case "MAPPING":
      return { ...change, positions: details.positions, turns: [], qualifying: () => details.schemeIds };
    case "SUPERSESSION": {
      const { schemeId, successorId, countsUntil } = details;
      const still = (day: Day) => countsUntil === null || day <= countsUntil;
      return {
        ...change,
        positions: [...new Set(known.filter((it) => it.schemeIds.includes(schemeId)).map(({ position }) => position))],
        turns: countsUntil === null ? [] : [daysAfter(countsUntil, 1)],
        qualifying: (before, day) =>
          before.includes(schemeId) ? [...before.filter((id) => id !== schemeId || still(day)), successorId] : before,
      };
    }
  }
}

/** How the known requirements become those that the change asks for. */
export function plannedRequirements(known: KnownRequirement[], change: RequirementChange): RequirementPlan {
  const plan: RequirementPlan = { ending: [], dropped: [], opening: [] };
  for (const position of new Set(change.positions)) {
    const own = known.filter((it) => it.position === position && (it.validTo ?? lastDay) >= change.from);
    const pieces = piecesOf(own, position, change);
    for (const row of own) {
      const firstChanged = pieces.find((it) => it.of === row.id && it.changed);
      if (!firstChanged) continue;
      if (row.validFrom < firstChanged.validFrom)
        plan.ending.push({ id: row.id, validTo: daysAfter(firstChanged.validFrom, -1) });
      else plan.dropped.push(row.id);
      // What comes after the first change of a row cannot stay in it.
      for (const piece of pieces)
        if (piece.of === row.id && piece.validFrom > firstChanged.validFrom) piece.moved = true;
    }
    plan.opening.push(...joined(pieces.filter(({ changed, moved }) => changed || moved)));
  }
  return plan;
}

export const changesNothing = ({ ending, dropped, opening }: RequirementPlan) =>
  ending.length + dropped.length + opening.length === 0;

/** The requirements as they will be, those without an id yet included. */
export function requirementsAfter(known: KnownRequirement[], plan: RequirementPlan): RequirementDays[] {
  const ends = new Map(plan.ending.map(({ id, validTo }) => [id, validTo]));
  return [
    ...known
      .filter(({ id }) => !plan.dropped.includes(id))
      .map((it) => ({ ...it, validTo: ends.get(it.id) ?? it.validTo })),
    ...plan.opening,
  ];
}

/** The schemes that begin or cease to qualify for a position on some day. */
export function schemesMoved(before: RequirementDays[], after: RequirementDays[]): string[] {
  const named = new Set([...before, ...after].flatMap(({ schemeIds }) => schemeIds));
  return [...named].filter((id) => daysOfScheme(before, id) !== daysOfScheme(after, id));
}

/** All days of a scheme as text, whatever rows they are cut into. */
function daysOfScheme(rows: RequirementDays[], schemeId: string): string {
  const spans = rows
    .filter(({ schemeIds }) => schemeIds.includes(schemeId))
    .map(({ position, validFrom, validTo }) => ({ position, validFrom, validTo, legalBasis: "", schemeIds: [] }))
    .sort((one, other) => (`${one.position} ${one.validFrom}` < `${other.position} ${other.validFrom}` ? -1 : 1));
  return JSON.stringify(joined(spans).map(({ position, validFrom, validTo }) => [position, validFrom, validTo]));
}

type Piece = RequirementDays & { of: string | null; changed: boolean; moved: boolean };

/** Later than any day a requirement may begin on. */
const lastDay = "9999-12-31" as Day;

/** The days from the change on, cut wherever a requirement begins or ends or the change changes its mind. */
function piecesOf(own: KnownRequirement[], position: Position, change: RequirementChange): Piece[] {
  const cuts = [
    change.from,
    ...change.turns,
    ...own.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, daysAfter(validTo, 1)])),
  ].filter((day) => day >= change.from);
  const starts = [...new Set(cuts)].sort();
  return starts.flatMap((validFrom, at): Piece[] => {
    const next = starts[at + 1];
    const row = own.find((it) => it.validFrom <= validFrom && validFrom <= (it.validTo ?? lastDay));
    const before = row?.schemeIds ?? [];
    const schemeIds = [...new Set(change.qualifying(before, validFrom))];
    const changed = !sameSchemes(before, schemeIds);
    const legalBasis = changed || !row ? change.legalBasis : row.legalBasis;
    const validTo = next === undefined ? null : daysAfter(next, -1);
    return row || changed
      ? [{ position, validFrom, validTo, legalBasis, schemeIds, of: row?.id ?? null, changed, moved: false }]
      : [];
  });
}

/** Neighbours that ask for the same on the same basis become one. */
function joined(pieces: RequirementDays[]): RequirementDays[] {
  const rows: RequirementDays[] = [];
  for (const { position, validFrom, validTo, legalBasis, schemeIds } of pieces) {
    const last = rows.at(-1);
    const follows =
      last?.position === position &&
      last.validTo !== null &&
      daysAfter(last.validTo, 1) === validFrom &&
      last.legalBasis === legalBasis &&
      sameSchemes(last.schemeIds, schemeIds);
    if (last && follows) last.validTo = validTo;
    else rows.push({ position, validFrom, validTo, legalBasis, schemeIds });
  }
  return rows;
}

const sameSchemes = (one: string[], other: string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));
