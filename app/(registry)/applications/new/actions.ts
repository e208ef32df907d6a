"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import { type Applicant, type ApplyRefusal, apply } from "@/lib/assessment/apply";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import type { PersonRefusal } from "@/lib/people/choose-person";
import { fieldOf, personChosen, personFieldNames } from "../../cooperatives/[cooperativeId]/person-fields";
import { purposes } from "./purposes";

const Asked = z.object({
  submissionKey: z.uuid(),
  purpose: z.enum(purposes),
  // Whichever button Enter presses is the first: the application is sent.
  state: z.enum(["DRAFT", "SUBMITTED"]).catch("SUBMITTED"),
});
const Pair = z.tuple([z.uuid(), z.uuid()]);

/** Files an application; the national id goes from the form to the command and nowhere else. */
export async function applyAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "applications");
  const entered = enteredIn(form, ["termId", "bodyAndScheme", "purpose", "evidence", ...personFieldNames]);
  const asked = Asked.safeParse(Object.fromEntries(form));
  if (!asked.success) return formProblem(say("refusal.application-not-found"), entered);

  const pair = Pair.safeParse(entered.bodyAndScheme.split(" "));
  const { applicant, problems } = applicantIn(form, entered, language);
  if (!pair.success) problems.bodyAndScheme = say("required");
  if (!applicant || !pair.success) return formProblem(say("problem"), entered, problems);

  const [certificationBodyId, schemeId] = pair.data;
  const { evidence } = entered;
  const result = await apply(officer, { ...asked.data, applicant, certificationBodyId, schemeId, evidence }, today());
  if (!result.ok) return answerTo(result.refusal, entered, language);
  revalidatePath("/", "layout");
  redirect(searchHref(`/applications/${result.value.applicationId}`, {}, { saved: "applied" }));
}

type Entered = Record<"termId" | (typeof personFieldNames)[number], string>;

function applicantIn(
  form: FormData,
  entered: Entered,
  language: Language,
): { applicant: Applicant | null; problems: Record<string, string> } {
  if (form.has("termId")) {
    const termId = z.uuid().safeParse(entered.termId);
    if (termId.success) return { applicant: { termId: termId.data }, problems: {} };
    return { applicant: null, problems: { termId: wordsIn(language, "applications")("required") } };
  }
  const { choice, problems } = personChosen(entered, wordsIn(language, "terms"));
  return { applicant: choice && { person: choice }, problems: problems ?? {} };
}

const ownFields = {
  "applicant-not-found": "termId",
  "body-not-found": "bodyAndScheme",
  "scheme-not-licensed": "bodyAndScheme",
  "already-open": "bodyAndScheme",
  "evidence-missing": "evidence",
  "text-too-long": "evidence",
} as const satisfies Record<Exclude<ApplyRefusal, PersonRefusal>, string>;

const isOwn = (refusal: ApplyRefusal): refusal is keyof typeof ownFields => Object.hasOwn(ownFields, refusal);

function answerTo(refusal: ApplyRefusal, entered: Record<string, string>, language: Language): FormState {
  const say = wordsIn(language, "applications");
  if (isOwn(refusal)) return formProblem(say("problem"), entered, { [ownFields[refusal]]: say(`refusal.${refusal}`) });
  const sentence = wordsIn(language, "terms")(`refusal.${refusal}`);
  return formProblem(say("problem"), entered, { [fieldOf(refusal, false)]: sentence });
}
