"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { formationFields, TypedFormationData } from "@/lib/cooperatives/formation-data";
import { recordFormation } from "@/lib/cooperatives/record-formation";

const Hidden = z.object({ submissionKey: z.uuid(), cooperativeId: z.uuid(), version: z.coerce.number().int() });

export async function recordFormationAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("identity")]);
  const entered = enteredIn(form, formationFields);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);
  const formation = TypedFormationData.safeParse(entered);
  if (!formation.success) {
    const wrong = formationFields.filter((field) => formation.error.issues.some(({ path }) => path[0] === field));
    const problems = Object.fromEntries(wrong.map((field) => [field, say(`formation.wrong.${field}`)]));
    return formProblem(say("problem"), entered, problems);
  }

  const { cooperativeId } = hidden.data;
  const result = await recordFormation(officer, { ...hidden.data, formation: formation.data });
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    if (result.refusal === "changed-meanwhile") revalidatePath(`/cooperatives/${cooperativeId}/identity`, "layout");
    return result.refusal === "subdomain-taken"
      ? formProblem(say("problem"), entered, { subdomain: sentence })
      : formProblem(sentence, entered);
  }
  revalidatePath(`/cooperatives/${cooperativeId}`, "layout");
  redirect(`/cooperatives/${cooperativeId}/identity?saved=formation`);
}
