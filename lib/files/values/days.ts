import { Day, daysAfter, monthsAfter } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import type { Cell } from "../cell";
import { inOneLine, type Normalised, normalised, noted } from "./normalised";
import { type WrittenDay, writtenDay } from "./written-days";

export type DayNote =
  | "day-rewritten"
  | "two-digit-year"
  | "first-of-month"
  | "first-of-year"
  | "last-of-month"
  | "last-of-year"
  | "last-of-five-years";
export type DayRefusal = "day-zero" | "day-impossible" | "day-incomplete" | "day-unreadable";
/** `endDate` is null where only a beginning was written. */
export type Span = { startDate: Day; endDate: Day | null };

type Read<Value> = Result<{ value: Value; notes: DayNote[] }, DayRefusal>;
type Purpose = "birth" | "start" | "end" | "event";

/** A day of birth: whole, and of two digits the year in which the person is a grown-up. */
export const readBirthDate = (cell: Cell | undefined, today: Day): Normalised<Day, DayNote, DayRefusal> =>
  normalised(cell, (cell) => dayIn(cell, "birth", today));

/** The day on which something happened: whole, and of two digits the year of this century that is not far ahead. */
export const readEventDay = (cell: Cell | undefined, today: Day): Normalised<Day, DayNote, DayRefusal> =>
  normalised(cell, (cell) => dayIn(cell, "event", today));

/** The last day of a term: "Mei 2030" is 31 May, "2030" 31 December. */
export const readTermEnd = (cell: Cell | undefined, today: Day): Normalised<Day, DayNote, DayRefusal> =>
  normalised(cell, (cell) => dayIn(cell, "end", today));

/** The first day of a term, or both: "Mei 2025" is 1 May, "2025" 1 January, "2025-2030" a term of five years. */
export const readTermStart = (cell: Cell | undefined, today: Day): Normalised<Span, DayNote, DayRefusal> =>
  normalised(cell, (cell) => {
    const [from, to] = endsOf(cell.text);
    if (from === undefined || to === undefined) {
      const start = dayIn(cell, "start", today);
      return start.ok ? together({ startDate: start.value.value, endDate: null }, start.value.notes) : start;
    }
    const start = dayIn({ text: from }, "start", today);
    if (!start.ok) return start;
    const end = dayIn({ text: to }, "end", today);
    if (!end.ok) return end;
    return spanOf(start.value, end.value);
  });

const together = <Value>(value: Value, notes: DayNote[]) => ok({ value, notes });

/** "2025-2030" is said of a term of five years, which ends before the sixth begins (UU 25/1992 art. 29). */
function spanOf(start: { value: Day; notes: DayNote[] }, end: { value: Day; notes: DayNote[] }): Read<Span> {
  const fiveYears = daysAfter(monthsAfter(start.value, 60), -1);
  const rounded = end.notes.includes("last-of-year") || end.notes.includes("last-of-month");
  const sameYear = end.value.slice(0, 4) === monthsAfter(start.value, 60).slice(0, 4);
  const cut = rounded && sameYear && end.value > fiveYears;
  const notes = cut ? [...start.notes, "last-of-five-years" as const] : [...start.notes, ...end.notes];
  return together({ startDate: start.value, endDate: cut ? fiveYears : end.value }, [...new Set(notes)]);
}

/** The two ends of "2025-2030", "Mei 2025 s.d. Mei 2030", "01/05/2025 – 30/04/2030"; none in "2025-05-01". */
function endsOf(text: string): [string, string] | [undefined, undefined] {
  const bare = inOneLine(text).replace(/^(periode|masa (bakti|jabatan)|tahun)\s*:?\s*/i, "");
  const parts =
    /^(\d{4})\s*[-–—/]\s*(\d{4})$/.exec(bare) ??
    /^(.*\d{4})\s*(?:\bs\s*[./]?\s*d\b\.?|\bsampai(?: dengan)?\b|\bhingga\b|\buntil\b|\bto\b|–|—|(?<=\s)-(?=\s))\s*(\S.*)$/i.exec(
      bare,
    );
  return parts?.[1] !== undefined && parts[2] !== undefined
    ? [parts[1].trim(), parts[2].trim()]
    : [undefined, undefined];
}

function dayIn(cell: Cell, purpose: Purpose, today: Day): Read<Day> {
  if (cell.date) return noted(cell.date);
  const text = inOneLine(cell.text);
  if (/^[0\s\-/.]+(\d\d:\d\d.*)?$/.test(text)) return refused("day-zero");
  const written = writtenDay(text);
  if (!written) return refused("day-unreadable");
  if (Number(written.year) === 0 && written.year.length === 4) return refused("day-zero");
  if (written.month === 0 || written.date === 0) return refused("day-zero");
  const year = yearOf(written.year, purpose, today);
  return written.month !== undefined && written.date !== undefined
    ? wholeDay(cell.text, year, written)
    : partOfDay(year, written, purpose);
}

const dayFrom = (year: number, month: number, date: number) =>
  Day.safeParse(
    [String(year).padStart(4, "0"), ...[month, date].map((part) => String(part).padStart(2, "0"))].join("-"),
  );

/** Written in words it is told what it became; 18/02/2002 is the same thing in other signs. */
function wholeDay(text: string, year: number, { month = 0, date = 0, ...written }: WrittenDay): Read<Day> {
  const day = dayFrom(year, month, date);
  if (!day.success) return refused("day-impossible");
  const twoDigits = written.year.length === 2;
  const plain = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text.trim());
  return noted(day.data, { "day-rewritten": !twoDigits && !plain, "two-digit-year": twoDigits });
}

function partOfDay(year: number, { month }: WrittenDay, purpose: Purpose): Read<Day> {
  if (purpose === "birth" || purpose === "event") return refused("day-incomplete");
  const first = dayFrom(year, month ?? 1, 1);
  if (!first.success) return refused("day-impossible");
  const oneMonth = month !== undefined;
  if (purpose === "start") return noted(first.data, { "first-of-month": oneMonth, "first-of-year": !oneMonth });
  const last = daysAfter(monthsAfter(first.data, oneMonth ? 1 : 12), -1);
  return noted(last, { "last-of-month": oneMonth, "last-of-year": !oneMonth });
}

/** Of two digits: the year in which somebody is 17 to 100, or a term that is not ten years away. */
function yearOf(written: string, purpose: Purpose, today: Day): number {
  if (written.length !== 2) return Number(written);
  const thisYear = Number(today.slice(0, 4));
  const [late, early] = [2000 + Number(written), 1900 + Number(written)];
  if (purpose !== "birth") return late <= thisYear + 10 ? late : early;
  const grownUp = (year: number) => thisYear - year >= 17 && thisYear - year <= 100;
  return [early, late].find(grownUp) ?? (late <= thisYear ? late : early);
}
