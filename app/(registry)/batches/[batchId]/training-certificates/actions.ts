"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { issueTrainingCertificates } from "@/lib/training/issue-training-certificates";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid() });

/** Numbers and dates the training certificates of everybody who completed the batch and has none yet. */
export async function issueTrainingCertificatesAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "trainingCertificates");
  const issuedOn = String(form.get("issuedOn") ?? "");
  const hidden = Hidden.safeParse({ submissionKey: form.get("submissionKey"), batchId: form.get("batchId") });
  if (!hidden.success) return formProblem(say("refusal.batch-not-found"), { issuedOn });
  const day = Day.safeParse(issuedOn);
  if (!day.success) return formProblem(say("problem"), { issuedOn }, { issuedOn: say("dayMissing") });

  const result = await issueTrainingCertificates(officer, { ...hidden.data, issuedOn: day.data }, today());
  revalidatePath(`/batches/${hidden.data.batchId}`, "layout");
  if (result.ok) return formDone(say("done", { count: result.value.issued }));
  const sentence = say(`refusal.${result.refusal}`, { today: dayText(today(), language) });
  return result.refusal === "in-the-future" || result.refusal === "before-completion"
    ? formProblem(say("problem"), { issuedOn }, { issuedOn: sentence })
    : formProblem(sentence, { issuedOn });
}
