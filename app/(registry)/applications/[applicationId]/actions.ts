"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import { plainSteps } from "@/lib/assessment/application-rules";
import { Competence } from "@/lib/assessment/competence";
import { type EditApplicationRefusal, editApplication } from "@/lib/assessment/edit-application";
import { type RecommendRefusal, recommend } from "@/lib/assessment/recommend";
import { type ScheduleAssessmentRefusal, scheduleAssessment } from "@/lib/assessment/schedule-assessment";
import { type SelfAssessRefusal, selfAssess } from "@/lib/assessment/self-assess";
import { type TakeStepRefusal, takeStep } from "@/lib/assessment/take-step";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import type { Result } from "@/lib/result";
import { purposes } from "../new/purposes";
import { unitsTicked } from "../unit-fields";
import type { Act } from "./acts";

const Hidden = z.object({
  submissionKey: z.uuid(),
  applicationId: z.uuid(),
  version: z.coerce.number().int().positive(),
  act: z.enum([...plainSteps, "EDIT", "SELF_ASSESS", "SCHEDULE", "ASSESS"]),
});
type Key = Omit<z.infer<typeof Hidden>, "act">;

const names = [
  "remark",
  "purpose",
  "evidence",
  "venueId",
  "scheduledOn",
  "assessorId",
  "day",
  "result",
  "consent",
] as const;
type Entered = Record<(typeof names)[number], string>;

type Refusal =
  | TakeStepRefusal
  | EditApplicationRefusal
  | SelfAssessRefusal
  | ScheduleAssessmentRefusal
  | RecommendRefusal;
type Missing = { missing: Partial<Record<(typeof names)[number], "dayMissing" | "required">> };
type Outcome = Result<{ name: string }, Refusal> | Missing;

/** Whatever a side does on the page of an application; which act, the form says. */
export async function actAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "applications");
  const typed = enteredIn(form, names);
  const { ticked, entered: units } = unitsTicked(form);
  const entered = { ...typed, ...units };
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.application-not-found"), entered);

  const { act, ...key } = hidden.data;
  const outcome = await carryOut(officer, act, key, typed, ticked.get("") ?? []);
  if ("missing" in outcome) {
    const problems = Object.entries(outcome.missing).map(([name, word]) => [name, say(word)]);
    return formProblem(say("problem"), entered, Object.fromEntries(problems));
  }
  if (!outcome.ok) {
    const [field, sentence] = [fieldOf[outcome.refusal], say(`refusal.${outcome.refusal}`)];
    const stands = field && (act !== "SUBMITTED" || field === "remark");
    return stands ? formProblem(say("problem"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  redirect(searchHref(`/applications/${key.applicationId}`, {}, { done: act }));
}

async function carryOut(officer: Officer, act: Act, key: Key, typed: Entered, notYetUnits: string[]): Promise<Outcome> {
  switch (act) {
    case "EDIT": {
      const purpose = z.enum(purposes).catch("CERTIFICATION").parse(typed.purpose);
      return editApplication(officer, { ...key, purpose, evidence: typed.evidence }, today());
    }
    case "SELF_ASSESS":
      return selfAssess(officer, { ...key, notYetUnits }, today());
    case "SCHEDULE": {
      const parsed = Schedule.safeParse(typed);
      if (!parsed.success) return { missing: missingIn(parsed.error, { scheduledOn: "dayMissing" }) };
      return scheduleAssessment(officer, { ...key, ...parsed.data }, today());
    }
    case "ASSESS": {
      const parsed = Assessed.safeParse(typed);
      if (!parsed.success) return { missing: missingIn(parsed.error, { day: "dayMissing" }) };
      const { day, result } = parsed.data;
      const consent = typed.consent !== "";
      const asked = { ...key, assessedOn: day, recommendation: result, notYetUnits, consent };
      return recommend(officer, asked, today());
    }
    default:
      return takeStep(officer, { ...key, to: act, remark: typed.remark }, today());
  }
}

const Schedule = z.object({ venueId: z.uuid(), scheduledOn: Day, assessorId: z.uuid() });
const Assessed = z.object({ day: Day, result: Competence });

function missingIn(error: z.ZodError, words: Missing["missing"]): Missing["missing"] {
  const missing = error.issues.map(({ path }) => [path[0], words[path[0] as keyof Entered] ?? "required"]);
  return Object.fromEntries(missing);
}

/** Beside which field a refusal stands; the others are about the application as a whole. */
const fieldOf: Partial<Record<Refusal, keyof Entered>> = {
  "remark-missing": "remark",
  "text-too-long": "evidence",
  "venue-not-found": "venueId",
  "venue-not-verified": "venueId",
  "assessor-not-found": "assessorId",
  "in-the-future": "day",
  "before-scheduled-day": "day",
  "consent-missing": "consent",
  "core-unit-not-yet": "result",
  "no-unit-not-yet": "result",
};
