"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { withdrawRelation } from "@/lib/board-rules/withdraw-relation";
import { today } from "@/lib/calendar/today";

const Hidden = z.object({ submissionKey: z.uuid(), cooperativeId: z.uuid(), relationId: z.uuid() });

export async function withdrawRelationAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "relations");
  const entered = enteredIn(form, ["reason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.relation-not-found"), entered);

  const result = await withdrawRelation(officer, { ...hidden.data, reason: entered.reason ?? "" }, today());
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    return result.refusal === "reason-too-short"
      ? formProblem(say("problem"), entered, { reason: sentence })
      : formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  redirect(`/cooperatives/${hidden.data.cooperativeId}/relations?saved=withdraw`);
}
