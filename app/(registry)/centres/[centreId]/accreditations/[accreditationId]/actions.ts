"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { listAccreditations } from "@/lib/training/centres/public-profile";
import { type SaveAccreditationRefusal, saveAccreditation } from "@/lib/training/centres/save-accreditation";
import { accreditationFields, TypedAccreditation, wrongFields } from "../../../record-fields";

/** Without an id it is a new one. */
const Hidden = z.object({
  submissionKey: z.uuid(),
  centreId: z.uuid(),
  accreditationId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
});

/** Beside which field a refusal stands; the others are about the form as a whole. */
const fieldOf: Partial<Record<SaveAccreditationRefusal, (typeof accreditationFields)[number]>> = {
  "scheme-not-found": "scope",
  "scheme-or-field": "scope",
  "ends-before-start": "validTo",
};

export async function saveAccreditationAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "centreRecord");
  const entered = enteredIn(form, accreditationFields);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.accreditation-not-found"), entered);
  const typed = TypedAccreditation.safeParse(entered);
  if (!typed.success) {
    const wrong = wrongFields(accreditationFields, typed.error);
    return formProblem(say("problem"), entered, Object.fromEntries(wrong.map((name) => [name, say(`wrong.${name}`)])));
  }

  const { submissionKey, centreId, accreditationId: id, version } = hidden.data;
  const { scope, ...details } = typed.data;
  const accreditation = id && version !== undefined ? { id, version } : null;
  const saving = { submissionKey, centreId, accreditation, details: { ...details, ...scope } };
  const result = await saveAccreditation(officer, saving);
  if (!result.ok) {
    const [field, sentence] = [fieldOf[result.refusal], say(`refusal.${result.refusal}`)];
    if (field) return formProblem(say("problem"), entered, { [field]: sentence });
    if (result.refusal !== "changed-meanwhile" || !id) return formProblem(sentence, entered);
    revalidatePath(`/centres/${centreId}/accreditations/${id}`);
    return formProblem(`${sentence} ${say("savedNow", { saved: await savedNow(centreId, id, language) })}`, entered);
  }
  revalidatePath("/centres", "layout");
  redirect(`/centres/${centreId}?saved=accreditation#accreditations`);
}

/** What another officer has saved, beside what was typed, which the fields still hold. */
async function savedNow(centreId: string, id: string, language: Language) {
  const [say, centres] = [wordsIn(language, "centre"), wordsIn(language, "centres")];
  const now = (await listAccreditations(centreId)).find((it) => it.id === id);
  if (!now) return "–";
  const scope = now.scheme
    ? say("schemeOf", { scheme: now.scheme.title })
    : now.field && centres(`fields.${now.field}`);
  const days = say("span", { from: dayText(now.validFrom, language), to: dayText(now.validTo, language) });
  return [scope, now.number, now.grade, days].filter(Boolean).join("; ");
}
