"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { cancelSeat } from "@/lib/training/cancel-seat";

const Hidden = z.object({
  submissionKey: z.uuid(),
  batchId: z.uuid(),
  requestId: z.uuid(),
  version: z.coerce.number().int(),
});

export async function cancelSeatAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "seats");
  const entered = enteredIn(form, ["reason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.request-not-found"), entered);

  const { batchId, ...asked } = hidden.data;
  const result = await cancelSeat(officer, { ...asked, ...entered }, today());
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    return result.refusal === "reason-too-long"
      ? formProblem(sentence, entered, { reason: sentence })
      : formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  redirect(`/batches/${batchId}#requests`);
}
