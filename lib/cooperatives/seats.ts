import type { Day } from "@/lib/calendar/day";
import type { TermBasis, TermEndReason } from "@/lib/db/generated/enums";
import type { CooperativeKind } from "./kinds";
import { heldByOne, type Position, positions, requiredPosts } from "./positions";

/** A term with the name of its holder, as read for a page. */
export type NamedTerm = {
  id: string;
  personId: string;
  name: string;
  position: Position;
  basis: TermBasis;
  startDate: Day;
  endDate: Day | null;
  endReason: TermEndReason | null;
  version: number;
};

export type Seat<Term = NamedTerm> = {
  position: Position;
  /** 1, 2, … where a position has several seats; null where it has one. */
  place: number | null;
  required: boolean;
  holder: Term | null;
  /** Who is already entered to come after. */
  successor: Term | null;
};

type Dated = { position: Position; startDate: Day; endDate: Day | null };

/**
 * The seats of a board on a day in the order in which it is read out: all that its kind requires, held or vacant, and
 * whatever further members there are.
 */
export function seatsOn<Term extends Dated>(on: Day, kind: CooperativeKind, terms: Term[]): Seat<Term>[] {
  return positions.flatMap((position) => {
    const ofPosition = terms.filter((term) => term.position === position).toSorted(byStart);
    const holders = ofPosition.filter(
      ({ startDate, endDate }) => startDate <= on && (endDate === null || on <= endDate),
    );
    const coming = ofPosition.filter(({ startDate }) => on < startDate);
    const required = requiredPosts(kind, position);
    const seats = Array.from({ length: Math.max(required, holders.length) }, (_, at) => ({
      position,
      place: heldByOne(position) ? null : at + 1,
      required: at < required,
      holder: holders[at] ?? null,
      successor: null as Term | null,
    }));
    // Who comes takes a vacant seat, or one whose holder is bound to leave.
    const awaiting = [...seats.filter(({ holder }) => !holder), ...seats.filter(({ holder }) => holder?.endDate)];
    for (const [at, seat] of awaiting.entries()) seat.successor = coming[at] ?? null;
    return seats;
  });
}

const byStart = (one: Dated, other: Dated) =>
  one.startDate < other.startDate ? -1 : one.startDate > other.startDate ? 1 : 0;
