"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { cancelBatch } from "@/lib/training/cancel-batch";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid(), version: z.coerce.number().int() });

export async function cancelBatchAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "plan");
  const entered = enteredIn(form, ["reason", "confirmed"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.batch-not-found"), entered);
  if (entered.confirmed !== "on") return formProblem(say("problem"), entered, { confirmed: say("confirmMissing") });

  const { batchId } = hidden.data;
  const result = await cancelBatch(officer, { ...hidden.data, reason: entered.reason }, today());
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    if (result.refusal === "reason-too-short" || result.refusal === "reason-too-long")
      return formProblem(say("problem"), entered, { reason: sentence });
    if (result.refusal === "changed-meanwhile") revalidatePath(`/batches/${batchId}/cancel`);
    return formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  redirect(`/batches/${batchId}`);
}
