import { type Day, daysAfter } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import type { RequirementState } from "./requirement-state";

/** A position that a scheme opens, from a day to a day, and the rule that says so. */
export type OpenedPosition = {
  position: Position;
  validFrom: Day;
  validTo: Day | null;
  legalBasis: string;
  state: RequirementState;
};

type OpenedDays = Omit<OpenedPosition, "state">;
export type OpenedTogether = Omit<OpenedPosition, "position"> & { positions: Position[] };

/**
 * One after the other on the same basis is one: a rule is cut where another scheme comes or goes, of which this one
 * feels nothing. Given in the order of their days.
 */
export function openedThroughout(opened: OpenedDays[]): OpenedDays[] {
  const joined: OpenedDays[] = [];
  for (const days of opened) {
    const last = joined.findLast(
      ({ position, legalBasis }) => position === days.position && legalBasis === days.legalBasis,
    );
    if (last?.validTo && daysAfter(last.validTo, 1) === days.validFrom) last.validTo = days.validTo;
    else joined.push({ ...days });
  }
  return joined;
}

/** Positions that the same rule opens on the same days, told in one breath. */
export function openedTogether(opened: OpenedPosition[]): OpenedTogether[] {
  const groups = new Map<string, OpenedTogether>();
  for (const { position, ...rule } of opened) {
    const key = JSON.stringify([rule.validFrom, rule.validTo, rule.legalBasis]);
    const group = groups.get(key) ?? { ...rule, positions: [] };
    group.positions.push(position);
    groups.set(key, group);
  }
  return [...groups.values()];
}
