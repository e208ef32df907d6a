"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { legalDataFields } from "@/lib/cooperatives/legal-data";
import { saveLegalData } from "@/lib/cooperatives/save-legal-data";
import { legalDataFieldOf, typedLegalData } from "./typed-legal-data";

const Hidden = z.object({ submissionKey: z.uuid(), cooperativeId: z.uuid(), version: z.coerce.number().int() });

export async function saveLegalDataAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("identity")]);
  const entered = enteredIn(form, legalDataFields);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);
  const { legalData, problems } = typedLegalData(entered, say);
  if (problems) return formProblem(say("problem"), entered, problems);

  const { cooperativeId } = hidden.data;
  const result = await saveLegalData(officer, { ...hidden.data, legalData }, today());
  if (!result.ok) {
    const [sentence, field] = [say(`refusal.${result.refusal}`), legalDataFieldOf(result.refusal)];
    if (result.refusal === "changed-meanwhile") revalidatePath(`/cooperatives/${cooperativeId}/identity`, "layout");
    return field ? formProblem(say("problem"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  // Coverage moves with a seat, and every list shows the name.
  revalidatePath("/", "layout");
  redirect(`/cooperatives/${cooperativeId}/identity?saved=legal`);
}
