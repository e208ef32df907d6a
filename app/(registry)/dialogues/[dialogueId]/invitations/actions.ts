"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { inviteToDialogue } from "@/lib/worker-cooperatives/invite-to-dialogue";

const Hidden = z.object({ submissionKey: z.uuid(), dialogueId: z.uuid() });

export async function inviteAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "dialogues");
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  const chosen = [...form.keys()].flatMap((name) => /^invite-([0-9a-f-]{36})$/.exec(name)?.[1] ?? []);
  const entered = Object.fromEntries(chosen.map((id) => [`invite-${id}`, "on"]));
  if (!hidden.success) return formProblem(say("refusal.dialogue-not-found"), entered);
  const ids = z.array(z.uuid()).safeParse(chosen);
  if (!ids.success) return formProblem(say("refusal.cooperative-not-found"), entered);

  const result = await inviteToDialogue(officer, { ...hidden.data, cooperativeIds: ids.data });
  if (!result.ok) return formProblem(say(`refusal.${result.refusal}`), entered);
  const path = `/dialogues/${hidden.data.dialogueId}`;
  revalidatePath(path);
  redirect(`${path}?saved=invited`);
}
