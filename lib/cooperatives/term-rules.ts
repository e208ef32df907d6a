import { type Day, daysAfter, monthsAfter } from "@/lib/calendar/day";
import type { TermEndReason } from "@/lib/db/generated/enums";
import { heldByOne, type Position } from "./positions";

/** UU 25/1992 art. 29: the members elect the board for at most five years. */
const termMonths = 60;
const youngest = 17;

/** Why a term may not begin so. */
export type StartRefusal =
  | "starts-before-founding"
  | "starts-after-dissolution"
  | "starts-too-far-ahead"
  | "term-over-five-years"
  | "under-17"
  | "already-in-this-cooperative"
  | "post-taken"
  | "end-before-start";

/** Why a term may not end so. */
export type EndRefusal =
  | "end-before-start"
  | "already-ended"
  | "term-over-five-years"
  | "ends-after-next-term"
  | "dies-in-the-future";

export type KnownTerm = {
  id: string;
  personId: string;
  position: Position;
  startDate: Day;
  endDate: Day | null;
  version: number;
};

/** What the rules look at of a cooperative: its own days, and all terms ever entered. */
export type CooperativeTerms = { foundedOn: Day; dissolvedOn: Day | null; terms: KnownTerm[] };

export type Start = {
  /** Null for somebody who is not in the registry yet. */
  personId: string | null;
  birthDate: Day;
  position: Position;
  startDate: Day;
  /** Where the last day is already known, as on lists of the past; otherwise the term runs on. */
  endDate?: Day | null;
};

const overlaps = (term: { startDate: Day; endDate: Day | null }, from: Day, to: Day | null) =>
  (to === null || term.startDate <= to) && (term.endDate === null || from <= term.endDate);

/** May this person hold this post from that day, to the day that is said or for as long as none is? */
export function startRefusal(
  start: Start,
  { foundedOn, dissolvedOn, terms }: CooperativeTerms,
  today: Day,
): StartRefusal | null {
  const { personId, birthDate, position, startDate, endDate = null } = start;
  if (endDate !== null && endDate < startDate) return "end-before-start";
  if (startDate < foundedOn) return "starts-before-founding";
  if (dissolvedOn !== null && dissolvedOn < startDate) return "starts-after-dissolution";
  if (startDate > monthsAfter(today, 12)) return "starts-too-far-ahead";
  if (lastDayOfFiveYears(startDate) < (endDate ?? today)) return "term-over-five-years";
  if (startDate < monthsAfter(birthDate, youngest * 12)) return "under-17";

  const meeting = terms.filter((term) => overlaps(term, startDate, endDate));
  // Whichever organ the other post belongs to: nobody is to watch over himself.
  if (meeting.some((term) => term.personId === personId)) return "already-in-this-cooperative";
  if (heldByOne(position) && meeting.some((term) => term.position === position)) return "post-taken";
  return null;
}

/** May this term end on that day, which is the last in office? A term that ran over five years may still be ended. */
export function endRefusal(
  term: KnownTerm,
  { endDate, reason }: { endDate: Day; reason: TermEndReason },
  { terms }: CooperativeTerms,
  today: Day,
): EndRefusal | null {
  if (term.endDate !== null && term.endDate < today) return "already-ended";
  if (endDate < term.startDate) return "end-before-start";
  if (endDate > today && endDate > lastDayOfFiveYears(term.startDate)) return "term-over-five-years";
  if (reason === "DECEASED" && endDate > today) return "dies-in-the-future";
  const others = terms.filter(({ id }) => id !== term.id);
  const inTheWay = others.filter(
    ({ personId, position }) => personId === term.personId || (heldByOne(position) && position === term.position),
  );
  if (inTheWay.some((other) => overlaps(other, term.startDate, endDate))) return "ends-after-next-term";
  return null;
}

export type ReplaceRefusal = StartRefusal | "starts-before-predecessor" | "already-ended";

/**
 * May another take over from that day? The present holder's last day is the one before; a term already bound to end
 * earlier keeps its own end.
 */
export function replaceRefusal(
  present: KnownTerm,
  successor: Start,
  cooperative: CooperativeTerms,
  today: Day,
): ReplaceRefusal | null {
  if (present.endDate !== null && present.endDate < today) return "already-ended";
  if (successor.startDate <= present.startDate) return "starts-before-predecessor";
  const endDate = lastDayBefore(present, successor.startDate);
  const terms = cooperative.terms.map((term) => (term.id === present.id ? { ...term, endDate } : term));
  return startRefusal(successor, { ...cooperative, terms }, today);
}

export const lastDayBefore = ({ endDate }: { endDate: Day | null }, startDate: Day): Day =>
  endDate !== null && endDate < startDate ? endDate : daysAfter(startDate, -1);

const lastDayOfFiveYears = (startDate: Day) => daysAfter(monthsAfter(startDate, termMonths), -1);
