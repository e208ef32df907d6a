"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { daysText } from "@/lib/training/batch-days";
import { findPlan } from "@/lib/training/plan-queries";
import { type SaveBatchRefusal, saveBatch } from "@/lib/training/save-batch";
import { type PlanField, planFields, TypedPlan } from "./plan-fields";
import { wrongFields } from "./record-fields";

/** Without a batch it is a new one. */
const Hidden = z.object({
  submissionKey: z.uuid(),
  centreId: z.uuid(),
  batchId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
});

/** Beside which field a refusal stands; the others are about the form as a whole. */
const fieldOf: Partial<Record<SaveBatchRefusal, PlanField>> = {
  "programme-not-found": "programmeId",
  "programme-retired": "programmeId",
  "field-not-taught": "programmeId",
  "not-accredited": "programmeId",
  "accreditation-not-in-force": "programmeId",
  "body-not-found": "certificationBodyId",
  "body-not-licensed": "certificationBodyId",
  "starts-too-soon": "startsOn",
  "ends-before-start": "endsOn",
  "too-long": "endsOn",
  "capacity-not-possible": "capacity",
  "beyond-centre-capacity": "capacity",
  "below-seats-taken": "capacity",
};

export async function savePlanAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "plan");
  const entered = enteredIn(form, planFields);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.batch-not-found"), entered);
  const typed = TypedPlan.safeParse(entered);
  if (!typed.success) {
    const wrong = wrongFields(planFields, typed.error);
    return formProblem(
      say("problem"),
      entered,
      Object.fromEntries(wrong.map((name) => [name, say(`required.${name}`)])),
    );
  }

  const { submissionKey, centreId, batchId: id, version } = hidden.data;
  const batch = id && version !== undefined ? { id, version } : null;
  const result = await saveBatch(officer, { submissionKey, centreId, batch, plan: typed.data }, today());
  if (!result.ok) {
    const [field, sentence] = [fieldOf[result.refusal], say(`refusal.${result.refusal}`)];
    if (field) return formProblem(say("problem"), entered, { [field]: sentence });
    if (result.refusal !== "changed-meanwhile" || !id) return formProblem(sentence, entered);
    revalidatePath(`/batches/${id}/edit`);
    return formProblem(`${sentence} ${say("savedNow", { saved: await savedNow(officer, id, language) })}`, entered);
  }
  revalidatePath("/", "layout");
  const { batchId, promoted } = result.value;
  redirect(
    searchHref(
      `/batches/${batchId}`,
      {},
      { saved: batch ? "changed" : "planned", promoted: promoted.length > 0 ? promoted.length : null },
    ),
  );
}

/** What another officer has saved, beside what was typed, which the fields still hold. */
async function savedNow(officer: Officer, batchId: string, language: Language) {
  const [say, kept] = [wordsIn(language, "plan"), await findPlan(officer, batchId)];
  if (!kept) return "–";
  const { title, capacity, selection, venue, ...days } = kept.plan;
  return [title, daysText(days, language), `${say("capacity")} ${capacity}`, say(`selections.${selection}`), venue]
    .filter(Boolean)
    .join("; ");
}
