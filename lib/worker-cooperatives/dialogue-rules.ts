import type { Day } from "@/lib/calendar/day";
import { daysAfter } from "@/lib/calendar/day";

export const longestDialogue = 31;

export type DialogueDaysRefusal = "ends-before-start" | "longer-than-a-month";

export function dialogueDaysRefusal({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): DialogueDaysRefusal | null {
  if (endsOn < startsOn) return "ends-before-start";
  return daysAfter(startsOn, longestDialogue) <= endsOn ? "longer-than-a-month" : null;
}

/** Who came is known once it has begun. */
export type Attendance = {
  cooperativeId: string;
  version: number;
  attended: boolean | null;
  men: number;
  women: number;
};
export type AttendanceRefusal = "not-begun" | "nobody-came-with-it";

export function attendanceRefusal({ attended, men, women }: Attendance, startsOn: Day, today: Day) {
  if (attended !== null && today < startsOn) return "not-begun" as const;
  return attended && men + women === 0 ? ("nobody-came-with-it" as const) : null;
}

export type FollowUpState = "DONE" | "OVERDUE" | "OPEN";

/** Due through its last day; the day after, it is overdue. */
export function followUpStateOn(day: Day, { dueOn, doneOn }: { dueOn: Day; doneOn: Day | null }): FollowUpState {
  if (doneOn !== null && doneOn <= day) return "DONE";
  return dueOn < day ? "OVERDUE" : "OPEN";
}

export type DoneRefusal = "done-in-the-future" | "done-before-dialogue";

export function doneRefusal(doneOn: Day, startsOn: Day, today: Day): DoneRefusal | null {
  if (today < doneOn) return "done-in-the-future";
  return doneOn < startsOn ? "done-before-dialogue" : null;
}
