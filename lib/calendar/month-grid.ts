import { type Day, dateOf, dayOf, daysAfter, monthsAfter } from "./day";

/** A month, named by its first day. */
export const firstOfMonth = (day: Day) => `${day.slice(0, 8)}01` as Day;

export const lastOfMonth = (first: Day): Day => daysAfter(monthsAfter(first, 1), -1);

/** The weeks of a month from Monday to Sunday; null for days of the months beside it. */
export function weeksOf(first: Day): (Day | null)[][] {
  const before = (dateOf(first).getUTCDay() + 6) % 7;
  const last = lastOfMonth(first);
  const weeks: (Day | null)[][] = [];
  for (let monday = daysAfter(first, -before); monday <= last; monday = daysAfter(monday, 7)) {
    const week = Array.from({ length: 7 }, (_, at) => daysAfter(monday, at));
    weeks.push(week.map((day) => (first <= day && day <= last ? day : null)));
  }
  return weeks;
}

/** "2026-12" as the month's first day; null for what is no month. */
export function monthAsked(text: string): Day | null {
  if (!/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text)) return null;
  return dayOf(new Date(`${text}-01T00:00:00Z`));
}
