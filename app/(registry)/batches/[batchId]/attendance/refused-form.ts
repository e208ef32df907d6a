import "server-only";
import { wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { Officer } from "@/lib/auth/officer";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { type AttendanceRefusal, longestNote, type MarkProblem } from "@/lib/training/attendance-rules";
import { listParticipants } from "@/lib/training/queries";
import { markField, noteField, reasonField } from "./attendance-fields";

type Sent = { officer: Officer; batchId: string; entered: Record<string, string>; language: Language };

/** The form again, with a sentence beside everything that is wrong. */
export async function answerTo(
  refusal: AttendanceRefusal,
  { officer, batchId, entered, language }: Sent,
): Promise<FormState> {
  const say = wordsIn(language, "attendance");
  if (refusal.code !== "entries-refused") return formProblem(say(`refusal.${refusal.code}`), entered);

  const participants = await listParticipants(officer, batchId, today());
  const names = new Map(participants.map(({ enrolmentId, name }) => [enrolmentId, name]));
  const fieldOf = ({ day, enrolmentId, problem }: MarkProblem) => {
    if (problem !== "note-missing" && problem !== "note-too-long") return markField(day, enrolmentId);
    const beside = noteField(day, enrolmentId);
    return beside in entered ? beside : reasonField(enrolmentId);
  };
  const problems = refusal.marks.map((mark) => [
    fieldOf(mark),
    say(`markProblem.${mark.problem}`, {
      name: names.get(mark.enrolmentId) ?? say("someone"),
      day: shortDayText(mark.day, language),
      most: longestNote,
    }),
  ]);
  const days = refusal.days.map(({ day, problem }) =>
    say(`dayProblem.${problem}`, { day: shortDayText(day, language) }),
  );
  return formProblem([...days, say("problem")].join(" "), entered, Object.fromEntries(problems));
}
