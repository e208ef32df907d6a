"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import type { Language } from "@/lib/language";
import { changeBacking } from "@/lib/worker-cooperatives/change-backing";
import { findWorkerCooperative } from "@/lib/worker-cooperatives/queries";
import { backingFields, backingFrom } from "../../backing-form";

const Hidden = z.object({ submissionKey: z.uuid(), cooperativeId: z.uuid(), version: z.coerce.number().int() });

export async function changeBackingAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "workers");
  const entered = enteredIn(form, backingFields);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.worker-cooperative-not-found"), entered);
  const backing = backingFrom(entered);
  if ("problems" in backing) {
    const problems = Object.fromEntries(backing.problems.map((field) => [field, say(`required.${field}`)]));
    return formProblem(say("problem"), entered, problems);
  }

  const { cooperativeId } = hidden.data;
  const path = `/worker-cooperatives/${cooperativeId}`;
  const result = await changeBacking(officer, { ...hidden.data, ...backing });
  if (!result.ok && result.refusal === "changed-meanwhile") {
    // The page comes again with the version that is saved now, so that the next sending is meant for that one.
    revalidatePath(`${path}/edit`);
    const saved = await savedNow(officer, cooperativeId, language);
    return formProblem(`${say("refusal.changed-meanwhile")} ${say("savedNow", { saved })}`, entered);
  }
  if (!result.ok) return formProblem(say(`refusal.${result.refusal}`), entered);
  revalidatePath(path);
  redirect(`${path}?saved=changed`);
}

/** What another officer has saved, beside what was typed, which the fields still hold. */
async function savedNow(officer: Officer, cooperativeId: string, language: Language) {
  const say = wordsIn(language, "workers");
  const kept = await findWorkerCooperative(officer, cooperativeId);
  if (!kept) return say("none");
  return [
    kept.companyName ?? say("companyNone"),
    kept.unionName ?? say("unionNone"),
    ...(kept.federation ? [kept.federation] : []),
    `${say("businessUnits")}: ${kept.businessUnits.join(", ") || say("none")}`,
    `${say("facilities")}: ${kept.facilities.map((it) => say(`facilityNames.${it}`)).join(", ") || say("none")}`,
  ].join("; ");
}
