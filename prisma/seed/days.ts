import { type Day, dateOf, dayOf } from "@/lib/calendar/day";

/** Days since 1 January 1970: the demonstration reckons with half a million of them. */
export type DayNumber = number;

const dayLength = 86_400_000;
const texts: Day[] = [];

export const numberOf = (day: Day): DayNumber => dateOf(day).getTime() / dayLength;

export function dayOfNumber(number: DayNumber): Day {
  texts[number] ??= dayOf(new Date(number * dayLength));
  return texts[number];
}

/** 1 is Monday, 7 Sunday. 1 January 1970 was a Thursday. */
const weekdayOf = (number: DayNumber) => ((number + 3) % 7) + 1;

/** The day itself, or the Monday after a weekend. */
export const workdayFrom = (number: DayNumber): DayNumber =>
  weekdayOf(number) <= 5 ? number : number + 8 - weekdayOf(number);

/** The day itself, or the Friday before a weekend. */
export const workdayUpTo = (number: DayNumber): DayNumber => number - Math.max(0, weekdayOf(number) - 5);

export const mondayOf = (number: DayNumber): DayNumber => number + 1 - weekdayOf(number);
