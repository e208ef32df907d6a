"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { type AskForSeatRefusal, askForSeat } from "@/lib/training/ask-for-seat";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid() });

/** Beside which field a refusal stands; the others are about the form as a whole. */
const fieldOf: Partial<Record<AskForSeatRefusal, "termId" | "mismatchReason">> = {
  "term-not-found": "termId",
  "not-in-office": "termId",
  "already-asked": "termId",
  "mismatch-needs-reason": "mismatchReason",
  "reason-too-long": "mismatchReason",
};

export async function askForSeatAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "seats");
  const entered = enteredIn(form, ["termId", "mismatchReason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.batch-not-found"), entered);
  if (!z.uuid().safeParse(entered.termId).success)
    return formProblem(say("problem"), entered, { termId: say("required") });

  const result = await askForSeat(officer, { ...hidden.data, ...entered }, today());
  if (!result.ok) {
    const [field, sentence] = [fieldOf[result.refusal], say(`refusal.${result.refusal}`)];
    return field ? formProblem(say("problem"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  redirect(searchHref(`/batches/${hidden.data.batchId}`, {}, { asked: result.value.requestId }));
}
