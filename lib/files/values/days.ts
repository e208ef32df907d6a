import type { Day } from "@/lib/calendar/day";
import type { Cell } from "../cell";
import type { Normalised } from "./normalised";

export type DayNote = "day-rewritten" | "two-digit-year" | "first-of-month" | "first-of-year";
export type DayRefusal = "day-zero" | "day-impossible" | "day-incomplete" | "day-unreadable";
export type Span = { startDate: Day; endDate: Day | null };

/** A day of birth: whole, and of two digits the year in which the person is a grown-up. */
export function readBirthDate(_cell: Cell | undefined, _today: Day): Normalised<Day, DayNote, DayRefusal> {
  throw new Error("Not written yet");
}

/** The first day of a term, or first and last: "Mei 2025" is 1 May, "2025" 1 January, "2025-2030" both ends. */
export function readTermStart(_cell: Cell | undefined, _today: Day): Normalised<Span, DayNote, DayRefusal> {
  throw new Error("Not written yet");
}

/** The last day of a term: "Mei 2030" is 31 May, "2030" 31 December. */
export function readTermEnd(
  _cell: Cell | undefined,
  _today: Day,
): Normalised<Day, DayNote | "last-of-month" | "last-of-year", DayRefusal> {
  throw new Error("Not written yet");
}
