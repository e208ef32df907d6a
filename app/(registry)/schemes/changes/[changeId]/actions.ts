"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { approveChange } from "@/lib/schemes/approve-change";
import { refuseChange } from "@/lib/schemes/refuse-change";

const Versioned = z.object({ submissionKey: z.uuid(), changeId: z.uuid(), version: z.coerce.number().int() });
const Refused = Versioned.extend({ step: z.enum(["withdraw", "reject"]), reason: z.string() });

export async function approveAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "schemeChanges");
  const hidden = Versioned.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.change-not-found"), {});
  const result = await approveChange(officer, hidden.data, today());
  // Refused or not, the page comes again with the change as it is now.
  revalidatePath("/", "layout");
  if (!result.ok) return formProblem(say(`refusal.${result.refusal}`), {});
  redirect(`/schemes/changes/${hidden.data.changeId}?done=${result.value.state}`);
}

export async function refuseAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "schemeChanges");
  const entered = enteredIn(form, ["reason"]);
  const hidden = Refused.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.change-not-found"), entered);
  const result = await refuseChange(officer, hidden.data);
  revalidatePath("/schemes/changes", "layout");
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    return result.refusal === "answer-reason-missing"
      ? formProblem(sentence, entered, { reason: sentence })
      : formProblem(sentence, entered);
  }
  redirect(`/schemes/changes/${hidden.data.changeId}?done=${result.value.state}`);
}
