import "server-only";
import { wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { findBatchToCertify } from "@/lib/certificates/batch-queries";
import { licenceDigits, numberOf } from "@/lib/certificates/certificate-number";
import type { IssueProblem, IssueRefusal } from "@/lib/certificates/issue-rules";
import { yearOf } from "@/lib/certificates/number-rules";
import type { Language } from "@/lib/language";
import { sharedProblem } from "../shared-problem";
import { chooseField, numberField, registrationField } from "./certificate-fields";

type Sent = {
  officer: Officer;
  batchId: string;
  issuedOn: Day;
  /** How many rows were sent. */
  rows: number;
  entered: Record<string, string>;
  language: Language;
};

/** The form again, with the rule named beside everything that is wrong. */
export async function answerTo(refusal: IssueRefusal, sent: Sent): Promise<FormState> {
  const { officer, batchId, issuedOn, rows, entered, language } = sent;
  const say = wordsIn(language, "certificates");
  if (refusal.code === "in-the-future") {
    const day = say("issue.refusal.in-the-future", { today: dayText(today(), language) });
    return formProblem(say("issue.problem"), entered, { day });
  }
  const batch = await findBatchToCertify(officer, batchId, today());
  if (refusal.code !== "rows-refused" || !batch)
    return formProblem(
      say(`issue.refusal.${refusal.code === "rows-refused" ? "batch-not-found" : refusal.code}`),
      entered,
    );

  const ofTheDay = sharedProblem(refusal.rows, rows, ["issued-before-assessment", "issued-before-decision"]);
  if (ofTheDay) return formProblem(say("issue.problem"), entered, { day: say(`issue.dayProblem.${ofTheDay}`) });
  const year = yearOf(issuedOn);
  const licence = licenceDigits(batch.body.licenceNumber);
  const { businessField, occupation } = batch.scheme;
  const level = String(batch.scheme.level ?? 0);
  const parts = {
    year,
    licence,
    field: businessField,
    occupation,
    level,
    example: numberOf({ businessField, occupation, level, serial: "9000005", year }),
    registrationExample: `KOP ${licence} 00012 ${year}`,
  };
  const sentence = ({ problem, name }: IssueProblem) =>
    say(`issue.row.${problem}`, { ...parts, name: name || say("issue.someone") });
  const problems = refusal.rows.map((row) => [fieldOf(row), sentence(row)]);
  return formProblem(say("issue.problem"), entered, Object.fromEntries(problems));
}

function fieldOf({ assessmentId, field }: IssueProblem): string {
  switch (field) {
    case "row":
      return chooseField(assessmentId);
    case "number":
      return numberField(assessmentId);
    case "registrationNumber":
      return registrationField(assessmentId);
  }
}
