"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import { fileAppeal, settleAppeal } from "@/lib/assessment/appeal";
import { Competence } from "@/lib/assessment/competence";
import type { DecisionRefusal } from "@/lib/assessment/decision-rules";
import { recordDecision } from "@/lib/assessment/record-decisions";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { issueDirectly } from "@/lib/certificates/issue-directly";
import type { Language } from "@/lib/language";
import { membersTicked } from "../member-fields";

const Hidden = z.object({ submissionKey: z.uuid(), assessmentId: z.uuid() });
const names = ["day", "result", "reason", "processExplained", "discussedWithAssessor", "otherPersonInvolved"] as const;

/** What each of the forms of this page sends. */
function sent(form: FormData) {
  const typed = enteredIn(form, names);
  const { memberIds, entered } = membersTicked(form);
  return {
    hidden: Hidden.safeParse(Object.fromEntries(form)),
    ...{ typed, memberIds, entered: { ...typed, ...entered } },
    day: Day.safeParse(typed.day),
    result: Competence.safeParse(typed.result),
  };
}

export async function decideAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "results");
  const { hidden, entered, day, result, memberIds } = sent(form);
  if (!hidden.success) return formProblem(say("refusal.assessment-not-found"), entered);
  if (!day.success) return formProblem(say("problem"), entered, { day: say("dayMissing") });
  if (!result.success) return formProblem(say("problem"), entered, { result: say("required") });

  const asked = { ...hidden.data, decidedOn: day.data, decision: result.data, memberIds };
  const decided = await recordDecision(officer, asked, today());
  if (!decided.ok) return decisionProblem(decided.refusal, entered, language);
  return backTo(hidden.data.assessmentId, "decide");
}

function decisionProblem(refusal: DecisionRefusal, entered: Record<string, string>, language: Language): FormState {
  const say = wordsIn(language, "assessment");
  switch (refusal.code) {
    case "rows-refused": {
      const sentences = refusal.rows.map(({ name, problem }) =>
        say(`row.${problem}`, { name: name || say("someone") }),
      );
      return formProblem(sentences.join(" "), entered);
    }
    case "in-the-future": {
      const sentence = say("refusal.in-the-future", { today: dayText(today(), language) });
      return formProblem(say("problem"), entered, { day: sentence });
    }
    default:
      return formProblem(say(`refusal.${refusal.code}`), entered);
  }
}

export async function fileAppealAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "results");
  const { hidden, typed, entered, day } = sent(form);
  if (!hidden.success) return formProblem(say("refusal.assessment-not-found"), entered);
  if (!day.success) return formProblem(say("problem"), entered, { day: say("dayMissing") });

  const filed = await fileAppeal(
    officer,
    {
      ...{ ...hidden.data, filedOn: day.data, reason: typed.reason },
      processExplained: typed.processExplained !== "",
      discussedWithAssessor: typed.discussedWithAssessor !== "",
      otherPersonInvolved: typed.otherPersonInvolved !== "",
    },
    today(),
  );
  if (!filed.ok) return refusalBeside(filed.refusal, say(`refusal.${filed.refusal}`), entered, say("problem"));
  return backTo(hidden.data.assessmentId, "appeal");
}

export async function settleAppealAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "results");
  const { hidden, typed, entered, day, result, memberIds } = sent(form);
  if (!hidden.success) return formProblem(say("refusal.assessment-not-found"), entered);
  if (!day.success) return formProblem(say("problem"), entered, { day: say("dayMissing") });
  if (!result.success) return formProblem(say("problem"), entered, { result: say("required") });

  const { reason } = typed;
  const asked = { ...hidden.data, settledOn: day.data, outcome: result.data, memberIds, reason };
  const settled = await settleAppeal(officer, asked, today());
  if (!settled.ok) return refusalBeside(settled.refusal, say(`refusal.${settled.refusal}`), entered, say("problem"));
  return backTo(hidden.data.assessmentId, "settle");
}

/** The certificate of somebody who came without a course. */
export async function issueAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "results");
  const { hidden, entered, day } = sent(form);
  if (!hidden.success) return formProblem(say("refusal.assessment-not-found"), entered);
  if (!day.success) return formProblem(say("problem"), entered, { day: say("dayMissing") });
  const issued = await issueDirectly(officer, { ...hidden.data, issuedOn: day.data }, today());
  if (!issued.ok) return refusalBeside(issued.refusal, say(`issue.refusal.${issued.refusal}`), entered, say("problem"));
  return backTo(hidden.data.assessmentId, "issue");
}

const fieldOf: Record<string, (typeof names)[number]> = {
  "before-decision": "day",
  "before-appeal": "day",
  "in-the-future": "day",
  "issued-before-assessment": "day",
  "issued-before-decision": "day",
  "reason-missing": "reason",
  "reason-too-long": "reason",
};

function refusalBeside(refusal: string, sentence: string, entered: Record<string, string>, problem: string): FormState {
  const field = fieldOf[refusal];
  return field ? formProblem(problem, entered, { [field]: sentence }) : formProblem(sentence, entered);
}

function backTo(assessmentId: string, done: string): never {
  revalidatePath("/", "layout");
  redirect(searchHref(`/assessments/${assessmentId}`, {}, { done }));
}
