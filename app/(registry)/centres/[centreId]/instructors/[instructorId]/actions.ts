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
import { listInstructors } from "@/lib/training/centres/public-profile";
import { saveInstructor } from "@/lib/training/centres/save-instructor";
import { fieldBoxes, fieldsTyped, instructorFields, TypedInstructor, wrongFields } from "../../../record-fields";

/** Without an id it is somebody new. */
const Hidden = z.object({
  submissionKey: z.uuid(),
  centreId: z.uuid(),
  instructorId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
});

export async function saveInstructorAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "centreRecord");
  const entered = enteredIn(form, [...instructorFields, ...fieldBoxes]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.instructor-not-found"), entered);
  const typed = TypedInstructor.safeParse(entered);
  if (!typed.success) {
    const wrong = wrongFields(["name", "leftOn"] as const, typed.error);
    return formProblem(say("problem"), entered, Object.fromEntries(wrong.map((name) => [name, say(`wrong.${name}`)])));
  }

  const { submissionKey, centreId, instructorId: id, version } = hidden.data;
  const instructor = id && version !== undefined ? { id, version } : null;
  const details = { ...typed.data, fields: fieldsTyped(entered) };
  const result = await saveInstructor(officer, { submissionKey, centreId, instructor, details });
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    if (result.refusal !== "changed-meanwhile" || !id) return formProblem(sentence, entered);
    revalidatePath(`/centres/${centreId}/instructors/${id}`);
    return formProblem(`${sentence} ${say("savedNow", { saved: await savedNow(centreId, id, language) })}`, entered);
  }
  revalidatePath("/centres", "layout");
  redirect(`/centres/${centreId}/instructors/${result.value.instructorId}?saved=instructor`);
}

/** What another officer has saved, beside what was typed, which the fields still hold. */
async function savedNow(centreId: string, id: string, language: Language) {
  const say = wordsIn(language, "centre");
  const now = (await listInstructors(centreId)).find((it) => it.id === id);
  if (!now) return "–";
  const grade = now.grade ? say(`grades.${now.grade}`) : say("noGrade");
  return [now.name, grade, fieldNames(now.fields, language), now.leftOn].filter(Boolean).join("; ");
}
