"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { stepStages } from "@/lib/cooperatives/formation-rules";
import { recordFormationStep } from "@/lib/cooperatives/record-formation-step";

const Hidden = z.object({
  submissionKey: z.uuid(),
  cooperativeId: z.uuid(),
  stage: z.enum(stepStages),
  version: z.coerce.number().int(),
});

const shortLine = (text: string, most: number) => text.replaceAll("\0", "").trim().slice(0, most) || null;

export async function recordStepAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("identity")]);
  const entered = enteredIn(form, ["reachedOn", "deedNumber", "notary"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);
  const reachedOn = Day.safeParse(entered.reachedOn);
  if (!reachedOn.success) return formProblem(say("problem"), entered, { reachedOn: say("registry.wrongDay") });

  const deed = { number: shortLine(entered.deedNumber, 60), notary: shortLine(entered.notary, 120) };
  const { cooperativeId, stage } = hidden.data;
  const result = await recordFormationStep(officer, { ...hidden.data, reachedOn: reachedOn.data, deed }, today());
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    if (result.refusal === "changed-meanwhile") revalidatePath(`/cooperatives/${cooperativeId}/identity`, "layout");
    return result.refusal.startsWith("stage-")
      ? formProblem(say("problem"), entered, { reachedOn: sentence })
      : formProblem(sentence, entered);
  }
  revalidatePath(`/cooperatives/${cooperativeId}`, "layout");
  redirect(searchHref(`/cooperatives/${cooperativeId}/identity/stages/${stage}`, {}, { saved: "stage" }));
}
