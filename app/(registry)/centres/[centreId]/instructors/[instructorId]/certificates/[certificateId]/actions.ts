"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { listInstructors } from "@/lib/training/centres/public-profile";
import { saveInstructorCertificate } from "@/lib/training/centres/save-instructor-certificate";
import { certificateFields, TypedCertificate, wrongFields } from "../../../../../record-fields";

/** Without an id it is a new one. */
const Hidden = z.object({
  submissionKey: z.uuid(),
  centreId: z.uuid(),
  instructorId: z.uuid(),
  certificateId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
});

export async function saveInstructorCertificateAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "centreRecord");
  const entered = enteredIn(form, certificateFields);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.certificate-not-found"), entered);
  const typed = TypedCertificate.safeParse(entered);
  if (!typed.success) {
    const wrong = wrongFields(certificateFields, typed.error);
    return formProblem(say("problem"), entered, Object.fromEntries(wrong.map((name) => [name, say(`wrong.${name}`)])));
  }

  const { submissionKey, centreId, instructorId, certificateId: id, version } = hidden.data;
  const certificate = id && version !== undefined ? { id, version } : null;
  const saving = { submissionKey, instructorId, certificate, details: typed.data };
  const result = await saveInstructorCertificate(officer, saving);
  const path = `/centres/${centreId}/instructors/${instructorId}`;
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    if (result.refusal === "ends-before-start") return formProblem(say("problem"), entered, { validTo: sentence });
    if (result.refusal !== "changed-meanwhile" || !id) return formProblem(sentence, entered);
    revalidatePath(`${path}/certificates/${id}`);
    return formProblem(
      `${sentence} ${say("savedNow", { saved: await savedNow(centreId, instructorId, id) })}`,
      entered,
    );
  }
  revalidatePath("/centres", "layout");
  redirect(`${path}?saved=certificate`);
}

/** What another officer has saved, beside what was typed, which the fields still hold. */
async function savedNow(centreId: string, instructorId: string, id: string) {
  const instructor = (await listInstructors(centreId)).find((it) => it.id === instructorId);
  const now = instructor?.certificates.find((it) => it.id === id);
  return now ? [now.title, now.number, now.validFrom, now.validTo].filter(Boolean).join("; ") : "–";
}
