import { type Day, daysAfter } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import type { Seat } from "@/lib/cooperatives/seats";
import type { Requirement } from "./may-manage";
import type { GatedTerm } from "./queries";

const daysAhead = 90;

export type NextSteps = {
  /** Required posts that nobody holds and nobody is entered to take. */
  vacant: Position[];
  uncertified: GatedTerm[];
  /** Schemes that those of them without a course need, for the posts they hold. */
  schemesToTrain: string[];
  /** Holders who may manage today and no longer will within 90 days, the first to lapse first. */
  lapsing: (GatedTerm & { lapsesOn: Day })[];
};

/** What a board has to do next, from its seats on a day. */
export function nextSteps(seats: Seat<GatedTerm>[], requirements: Requirement[], on: Day): NextSteps {
  const held = seats.flatMap(({ holder }) => holder ?? []);
  const uncertified = held.filter(({ gate }) => gate && !gate.mayManage);
  const untrained = uncertified.filter(({ gate }) => gate?.reasons.includes("NO_TRAINING"));
  const inForce = requirements.filter(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
  );
  const lapsing = held.flatMap((term) => {
    const lapsesOn = term.gate?.mayManage ? term.gate.changesOn : null;
    // A term that ends by itself is no certificate to renew.
    const termEnds = term.endDate !== null && lapsesOn !== null && term.endDate < lapsesOn;
    return lapsesOn !== null && !termEnds && lapsesOn <= daysAfter(on, daysAhead) ? [{ ...term, lapsesOn }] : [];
  });
  return {
    vacant: seats
      .filter(({ required, holder, successor }) => required && !holder && !successor)
      .map(({ position }) => position),
    uncertified,
    schemesToTrain: [
      ...new Set(
        untrained.flatMap(({ position }) =>
          inForce.filter((it) => it.position === position).flatMap((it) => it.schemeIds),
        ),
      ),
    ],
    lapsing: lapsing.sort((one, other) => (one.lapsesOn < other.lapsesOn ? -1 : 1)),
  };
}
