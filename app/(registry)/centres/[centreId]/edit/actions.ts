"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { fieldNames } from "@/app/(public)/centres/field-names";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import type { Language } from "@/lib/language";
import type { CentreRecord } from "@/lib/training/centres/centre-record";
import { findKeptCentre } from "@/lib/training/centres/queries";
import { type SaveCentreRefusal, saveCentre } from "@/lib/training/centres/save-centre";
import { centreFields, fieldBoxes, fieldsTyped, TypedCentre, wrongFields } from "../../record-fields";

const Hidden = z.object({ submissionKey: z.uuid(), centreId: z.uuid(), version: z.coerce.number().int() });

/** Beside which field a refusal stands; the others are about the form as a whole. */
const fieldOf: Partial<Record<SaveCentreRefusal, (typeof centreFields)[number]>> = {
  "vin-taken": "vin",
  "owner-not-of-this-kind": "owner",
  "class-not-of-this-kind": "class",
  "coordinates-half-given": "latitude",
};

export async function saveCentreAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "centreRecord");
  const entered = enteredIn(form, [...centreFields, ...fieldBoxes]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.centre-not-found"), entered);
  const typed = TypedCentre.safeParse(entered);
  if (!typed.success) {
    const wrong = wrongFields(centreFields, typed.error);
    return formProblem(say("problem"), entered, Object.fromEntries(wrong.map((name) => [name, say(`wrong.${name}`)])));
  }

  const { centreId } = hidden.data;
  const result = await saveCentre(officer, { ...hidden.data, record: { ...typed.data, fields: fieldsTyped(entered) } });
  if (!result.ok) {
    const [field, sentence] = [fieldOf[result.refusal], say(`refusal.${result.refusal}`)];
    if (field) return formProblem(say("problem"), entered, { [field]: sentence });
    const now = result.refusal === "changed-meanwhile" ? await findKeptCentre(officer, centreId) : null;
    if (!now) return formProblem(sentence, entered);
    revalidatePath(`/centres/${centreId}/edit`);
    return formProblem(`${sentence} ${say("savedNow", { saved: recordText(now.record, language) })}`, entered);
  }
  revalidatePath("/centres", "layout");
  redirect(`/centres/${centreId}?saved=record`);
}

/** What another officer has saved, beside what was typed, which the fields still hold. */
function recordText(record: CentreRecord, language: Language) {
  const say = wordsIn(language, "centres");
  const parts = [
    ...[record.name, record.class && say(`classes.${record.class}`), record.vin && `${say("vin")} ${record.vin}`],
    ...[say(`owners.${record.owner}`), record.ownerName, fieldNames(record.fields, language)],
    ...[`${say("capacity")} ${record.capacity}`, record.address, record.latitude, record.longitude],
  ];
  return parts.filter(Boolean).join("; ");
}
