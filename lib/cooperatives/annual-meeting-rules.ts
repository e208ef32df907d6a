import { Day, monthsAfter } from "@/lib/calendar/day";
import type { AnnualMeetingState } from "@/lib/db/generated/enums";

export type { AnnualMeetingState };

/** What holds for a cooperative on a day; local practice differs, so it is data (annual_meeting_rules). */
export type AnnualMeetingRule = {
  /** Months after the book year within which the meeting is held. */
  dueMonths: number;
  /** How many in a row the certificate of the registry number asks for. */
  meetingsInRow: number;
  mustBeHealthy: boolean;
  legalBasis: string;
};

type HeldMeeting = { bookYear: number; state: AnnualMeetingState; healthy: boolean | null };

/** The last day on which the meeting about a book year is in time: 31 March 2026 for 2025, with three months. */
export const dueOn = (bookYear: number, dueMonths: number): Day =>
  monthsAfter(Day.parse(`${bookYear}-12-31`), dueMonths);

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** The newest book year whose meeting is due: its last day has passed. */
export const lastDueBookYear = (today: Day, dueMonths: number): number =>
  dueOn(yearOf(today) - 1, dueMonths) < today ? yearOf(today) - 1 : yearOf(today) - 2;

/** A draft, or what was sent back, is no report. */
export const isReported = ({ state }: { state: AnnualMeetingState }) => state === "REPORTED" || state === "VERIFIED";

/**
 * DQ20: the book year whose meeting is overdue because no report is about it or a later one; null where all is in time.
 * The first book year is that of the founding.
 */
export function overdueBookYear(
  { foundedOn, meetings }: { foundedOn: Day; meetings: Pick<HeldMeeting, "bookYear" | "state">[] },
  { dueMonths }: Pick<AnnualMeetingRule, "dueMonths">,
  today: Day,
): number | null {
  const due = lastDueBookYear(today, dueMonths);
  if (due < yearOf(foundedOn)) return null;
  return meetings.some((meeting) => isReported(meeting) && due <= meeting.bookYear) ? null : due;
}

export type MeetingsInRow = {
  /** How many years in a row are verified, up to the newest. */
  inRow: number;
  /** The book years that have to be verified as well, the newest first; those before the founding are none. */
  missing: number[];
  /** More than the years there have been since the founding are asked for: the rest only comes with time. */
  comesWithTime: boolean;
};

/** The newest year that has to be there is the last one due, or a later one that is verified already. */
export function meetingsInRow(
  { foundedOn, meetings }: { foundedOn: Day; meetings: Pick<HeldMeeting, "bookYear" | "state">[] },
  rule: Pick<AnnualMeetingRule, "dueMonths" | "meetingsInRow">,
  today: Day,
): MeetingsInRow {
  const verified = new Set(meetings.filter(({ state }) => state === "VERIFIED").map(({ bookYear }) => bookYear));
  const newest = Math.max(lastDueBookYear(today, rule.dueMonths), ...verified);
  let inRow = 0;
  while (verified.has(newest - inRow)) inRow++;
  const asked = Array.from({ length: rule.meetingsInRow }, (_, at) => newest - at);
  const possible = asked.filter((year) => yearOf(foundedOn) <= year);
  return {
    inRow,
    missing: possible.filter((year) => !verified.has(year)),
    comesWithTime: possible.length < asked.length,
  };
}

/** The newest verified meeting says whether the cooperative is healthy; null where nobody has found out. */
export const lastHealth = (meetings: HeldMeeting[]): boolean | null =>
  meetings.filter(({ state }) => state === "VERIFIED").toSorted((one, other) => other.bookYear - one.bookYear)[0]
    ?.healthy ?? null;

export type MeetingRefusal =
  | "book-year-not-over"
  | "book-year-before-founding"
  | "held-before-year-end"
  | "held-in-the-future"
  | "no-participants";

/** Why a meeting cannot have been as entered, or null. */
export function meetingRefusal(
  { bookYear, heldOn, participants }: { bookYear: number; heldOn: Day; participants: number },
  foundedOn: Day,
  today: Day,
): MeetingRefusal | null {
  if (yearOf(today) <= bookYear) return "book-year-not-over";
  if (bookYear < yearOf(foundedOn)) return "book-year-before-founding";
  if (heldOn <= `${bookYear}-12-31`) return "held-before-year-end";
  if (today < heldOn) return "held-in-the-future";
  return participants < 1 ? "no-participants" : null;
}
