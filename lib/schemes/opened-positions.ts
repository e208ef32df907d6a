import type { Day } from "@/lib/calendar/day";
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

export type OpenedTogether = Omit<OpenedPosition, "position"> & { positions: Position[] };

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
