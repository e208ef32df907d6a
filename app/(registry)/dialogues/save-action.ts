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
import { findDialogue } from "@/lib/worker-cooperatives/dialogue-queries";
import { saveDialogue } from "@/lib/worker-cooperatives/save-dialogue";
import { daysText } from "./days-text";
import { dialogueFields, TypedDialogue } from "./dialogue-form";

/** Without an id it is a new one. */
const Hidden = z.object({
  submissionKey: z.uuid(),
  dialogueId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
});

export async function saveDialogueAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "dialogues");
  const entered = enteredIn(form, dialogueFields);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.dialogue-not-found"), entered);
  const typed = TypedDialogue.safeParse(entered);
  if (!typed.success) {
    const wrong = dialogueFields.filter((field) => typed.error.issues.some(({ path }) => path[0] === field));
    const problems = Object.fromEntries(wrong.map((field) => [field, say(`required.${field}`)]));
    return formProblem(say("problem"), entered, problems);
  }

  const { submissionKey, dialogueId, version } = hidden.data;
  const dialogue = dialogueId && version !== undefined ? { id: dialogueId, version } : null;
  const result = await saveDialogue(officer, { submissionKey, dialogue, details: typed.data });
  if (!result.ok && result.refusal === "changed-meanwhile" && dialogueId) {
    revalidatePath(`/dialogues/${dialogueId}/edit`);
    const saved = await savedNow(officer, dialogueId, language);
    return formProblem(`${say("refusal.changed-meanwhile")} ${say("savedNow", { saved })}`, entered);
  }
  if (!result.ok) return formProblem(say(`refusal.${result.refusal}`), entered);
  revalidatePath("/dialogues", "layout");
  redirect(`/dialogues/${result.value.dialogueId}?saved=${dialogue ? "changed" : "entered"}`);
}

/** What another officer has saved, beside what was typed, which the fields still hold. */
async function savedNow(officer: Officer, dialogueId: string, language: Language) {
  const say = wordsIn(language, "dialogues");
  const kept = await findDialogue(officer, dialogueId);
  if (!kept) return say("refusal.dialogue-not-found");
  const { title, kind, venue, region, startsOn, endsOn, organiser, topics } = kept;
  const parts = [title, say(`kinds.${kind}`), venue, region.name, daysText(startsOn, endsOn, language), organiser];
  return [...parts, ...topics].join("; ");
}
