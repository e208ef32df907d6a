"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { declareRelation } from "@/lib/board-rules/declare-relation";
import { relationKinds } from "@/lib/board-rules/relation-rules";
import { today } from "@/lib/calendar/today";

const Hidden = z.object({ submissionKey: z.uuid(), cooperativeId: z.uuid() });
const fields = { personId: z.uuid(), kind: z.enum(relationKinds), otherPersonId: z.uuid() };

export async function declareRelationAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "relations");
  const entered = enteredIn(form, ["personId", "kind", "otherPersonId"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);
  const asked = z.object(fields).safeParse(entered);
  if (!asked.success) {
    const missing = asked.error.issues.map(({ path }) => [String(path[0]), say("choose")]);
    return formProblem(say("problem"), entered, Object.fromEntries(missing));
  }

  const result = await declareRelation(officer, { ...hidden.data, ...asked.data }, today());
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    return result.refusal === "cooperative-not-found"
      ? formProblem(sentence, entered)
      : formProblem(say("problem"), entered, { otherPersonId: sentence });
  }
  revalidatePath("/", "layout");
  redirect(`/cooperatives/${hidden.data.cooperativeId}/relations?saved=declare`);
}
