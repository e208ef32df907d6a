"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { takeBackMerge } from "@/lib/people/take-back-merge";

const Hidden = z.object({ submissionKey: z.uuid(), mergeId: z.uuid() });

/** A merge is taken back; the way leads to the person who is there again. */
export async function undoMergeAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "people");
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("merges.refusal.merge-not-found"), {});
  const result = await takeBackMerge(officer, hidden.data, today());
  if (!result.ok) return formProblem(say(`merges.refusal.${result.refusal}`), {});
  revalidatePath("/", "layout");
  redirect(`/people/${result.value.mergedId}`);
}
