import * as z from "zod";

/** A calendar day with no clock and no zone: "2026-11-22". Days compare with < and >. The year 0 is none for PostgreSQL. */
export const Day = z.iso
  .date()
  .refine((text) => !text.startsWith("0000"))
  .brand<"Day">();
export type Day = z.infer<typeof Day>;

export const dayOf = (date: Date) => date.toISOString().slice(0, 10) as Day;
export const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);

/** Negative numbers go back. */
export const daysAfter = (day: Day, days: number): Day => dayOf(new Date(dateOf(day).getTime() + days * 86_400_000));

/** How many days it is from one to the other: 1 from today to tomorrow. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);

/** 29 February 2024 plus 36 months is 28 February 2027: the last day that exists. */
export function monthsAfter(day: Day, months: number): Day {
  const date = dateOf(day);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  lastOfMonth.setUTCDate(Math.min(date.getUTCDate(), lastOfMonth.getUTCDate()));
  return dayOf(lastOfMonth);
}
