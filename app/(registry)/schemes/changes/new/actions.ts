"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { type ProposeRefusal, proposeChange } from "@/lib/schemes/propose-change";
import { changeFields, readChange } from "./form-schema";

export async function proposeAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const [say, common] = [wordsIn(language, "schemeChanges"), wordsIn(language, "common")];
  const schemes = [...form.keys()].filter((name) => /^scheme-[0-9a-f-]{36}$/.test(name));
  const entered = enteredIn(form, [...changeFields, ...schemes]);
  const key = z.uuid().safeParse(form.get("submissionKey"));
  if (!key.success) return formProblem(common("checkForm"), entered);
  const read = readChange(entered);
  if ("problem" in read) {
    const { problem, field, line = "" } = read;
    const sentence = problem === "choose" ? common("choose") : say(`form.${problem}`, { line });
    return formProblem(common("checkForm"), entered, { [field]: sentence });
  }

  const result = await proposeChange(officer, { ...read.asked, submissionKey: key.data }, today());
  if (!result.ok) {
    const [field, sentence] = [fieldOf[result.refusal], say(`refusal.${result.refusal}`)];
    return field ? formProblem(common("checkForm"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  revalidatePath("/schemes/changes", "layout");
  redirect(`/schemes/changes/${result.value.changeId}?done=PROPOSED`);
}

/** Beside which field a refusal stands; about the whole form where none is named. */
const fieldOf: Partial<Record<ProposeRefusal, string>> = {
  "not-from-tomorrow": "effectiveOn",
  "version-not-later": "effectiveOn",
  "basis-too-short": "legalBasis",
  "reason-too-short": "reason",
  "text-too-long": "reason",
  "scheme-not-found": "schemeId",
  "scheme-superseded": "schemeId",
  "successor-the-same": "successorId",
  "transition-before-the-change": "countsUntil",
  "positions-missing": "position-CHAIR",
  "code-missing": "code",
  "code-taken": "code",
  "title-missing": "title",
  "owner-missing": "owner",
  "units-missing": "coreUnits",
  "level-missing": "level",
  "level-impossible": "level",
  "validity-impossible": "validityMonths",
  "field-impossible": "businessField",
  "occupation-impossible": "occupation",
};
