import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { attendanceStates, type EnteredDay, type KeptDay } from "@/lib/training/attendance-rules";

export const markField = (day: Day, enrolmentId: string) => `mark.${day}.${enrolmentId}`;
/** Beside the mark where one day is shown. */
export const noteField = (day: Day, enrolmentId: string) => `note.${day}.${enrolmentId}`;
/** Behind the marks of all days: the reason of those who are newly excused. */
export const reasonField = (enrolmentId: string) => `reason.${enrolmentId}`;
export const versionField = (day: Day) => `version.${day}`;
/** Names a row: what is not marked at all is not sent by a browser. */
export const participantField = "participant";

const State = z.enum(attendanceStates);

const textIn = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\0", "").trim() : "";
};
const participantsIn = (form: FormData) =>
  [...new Set(form.getAll(participantField).map(String))].filter((id) => z.uuid().safeParse(id).success);
const daysIn = (form: FormData) =>
  [...new Set(form.keys())].flatMap((name) =>
    name.startsWith("version.") ? (Day.safeParse(name.slice("version.".length)).data ?? []) : [],
  );

/** The days of the form, each with a mark for every row of it. */
export function daysTyped(form: FormData, kept: ReadonlyMap<Day, KeptDay>): EnteredDay[] {
  return daysIn(form).map((day) => ({
    day,
    version: Number(textIn(form, versionField(day))),
    marks: participantsIn(form).map((enrolmentId) => {
      const state = State.safeParse(textIn(form, markField(day, enrolmentId))).data ?? null;
      const note = form.has(noteField(day, enrolmentId)) ? textIn(form, noteField(day, enrolmentId)) : null;
      const wasExcused = kept.get(day)?.marks.get(enrolmentId)?.state === "EXCUSED";
      const reason = textIn(form, reasonField(enrolmentId));
      const newlyExcused = state === "EXCUSED" && !wasExcused && reason !== "";
      return { enrolmentId, state, note: note ?? (newlyExcused ? reason : null) };
    }),
  }));
}

/** What was typed, by field, for the form to show again. */
export const enteredIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.keys()].flatMap((name) => (/^(mark|note|reason)\./.test(name) ? [[name, textIn(form, name)]] : [])),
  );

/** Whoever is not marked on the day was there. Tells how many that changed. */
export function filled(form: FormData, day: Day): { entered: Record<string, string>; changed: number } {
  const entered = enteredIn(form);
  const empty = participantsIn(form).filter((id) => !entered[markField(day, id)]);
  for (const id of empty) entered[markField(day, id)] = "PRESENT";
  return { entered, changed: empty.length };
}
