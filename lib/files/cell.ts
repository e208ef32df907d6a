import type { Day } from "@/lib/calendar/day";

/** One cell of a file that came in, as text whatever it was stored as. */
export type Cell = {
  /** Days as 2026-11-22; numbers in full up to 15 digits, beyond that as Excel shows them (3.20101E+15): the rest is lost. */
  text: string;
  /** The cell held a live formula; `text` is the result last shown, or the formula where there was none. */
  formula?: true;
  /** It was stored as a number, so leading zeros are gone. */
  number?: true;
  /** It was a real date cell. */
  date?: Day;
};

/** What a file that goes out may hold. Text is never a formula and never turned into a number. */
export type WrittenCell = string | number | null | { day: Day };

/** A cell that came in, as it goes out again: what was shown, never the formula behind it. */
export const writtenBack = (cell: Cell): WrittenCell => (cell.date ? { day: cell.date } : cell.text);
