import "server-only";
import { wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { Officer } from "@/lib/auth/officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import {
  type CompletionRefusal,
  type EnteredResult,
  longestRemarks,
  type RowProblem,
} from "@/lib/training/completion-rules";
import { findBatch } from "@/lib/training/public-queries";
import { listParticipants } from "@/lib/training/queries";
import { attendanceField, outcomeField, recordedField, remarksField } from "./completion-fields";

type Sent = {
  officer: Officer;
  batchId: string;
  entered: Record<string, string>;
  results: EnteredResult[];
  language: Language;
};

/** The form again, with a sentence beside everything that is wrong. */
export async function answerTo(
  refusal: CompletionRefusal,
  { officer, batchId, entered, results, language }: Sent,
): Promise<FormState> {
  const say = wordsIn(language, "completions");
  if (refusal.code !== "entries-refused") return formProblem(say(`refusal.${refusal.code}`), entered);

  const [batch, participants] = await Promise.all([findBatch(batchId), listParticipants(officer, batchId, today())]);
  const problems: Record<string, string> = {};
  if (refusal.day !== null && batch) {
    const day = dayText(refusal.day === "in-the-future" ? today() : batch.endsOn, language);
    problems.completedOn = say(`day.${refusal.day}`, { day });
  }
  const names = new Map(participants.map(({ enrolmentId, name }) => [enrolmentId, name]));
  const resultText = ({ outcome, attendancePercent }: EnteredResult) =>
    say("recordedResult", {
      outcome: say(`outcomes.${outcome}`),
      attendance: Number.isNaN(attendancePercent) ? "–" : String(attendancePercent),
    });
  const shownAgain = { ...entered };
  for (const row of refusal.rows) {
    // What follows from the days is shown as it is now, and not as it was sent.
    if (row.problem === "attendance-differs") delete shownAgain[attendanceField(row.enrolmentId)];
    const name = names.get(row.enrolmentId) ?? say("someone");
    problems[fieldOf(row)] =
      row.problem === "already-recorded"
        ? say("row.already-recorded", {
            name,
            by: row.recorded.recordedBy || say("anotherOfficer"),
            recorded: resultText(row.recorded),
            entered: results
              .filter(({ enrolmentId }) => enrolmentId === row.enrolmentId)
              .map(resultText)
              .join("; "),
          })
        : say(`row.${row.problem}`, {
            ...{ name, most: longestRemarks },
            kept: row.problem === "attendance-differs" ? row.kept : 0,
          });
  }
  return formProblem(say("problem"), shownAgain, problems);
}

function fieldOf({ enrolmentId, problem }: RowProblem): string {
  switch (problem) {
    case "attendance-out-of-range":
    case "attendance-of-a-no-show":
    case "attendance-differs":
      return attendanceField(enrolmentId);
    case "remarks-too-long":
      return remarksField(enrolmentId);
    case "already-recorded":
      return recordedField(enrolmentId);
    case "not-in-this-batch":
    case "named-twice":
      return outcomeField(enrolmentId);
  }
}
