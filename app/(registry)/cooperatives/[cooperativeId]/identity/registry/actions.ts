"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { recordRegistryNumber } from "@/lib/cooperatives/record-registry-number";
import { RegistryNumber } from "@/lib/cooperatives/registry-number";

const Hidden = z.object({ submissionKey: z.uuid(), cooperativeId: z.uuid(), version: z.coerce.number().int() });

const orNull = (text: string) => text.trim() || null;

export async function recordRegistryAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("identity")]);
  const entered = enteredIn(form, ["registryNumber", "certifiedUntil"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);
  const number = RegistryNumber.nullable().safeParse(orNull(entered.registryNumber));
  const until = Day.nullable().safeParse(orNull(entered.certifiedUntil));
  if (!number.success || !until.success) {
    const problems: Record<string, string> = {};
    if (!number.success) problems.registryNumber = say("registry.wrongNumber");
    if (!until.success) problems.certifiedUntil = say("registry.wrongDay");
    return formProblem(say("problem"), entered, problems);
  }

  const { cooperativeId } = hidden.data;
  const asked = { ...hidden.data, registryNumber: number.data, certifiedUntil: until.data };
  const result = await recordRegistryNumber(officer, asked);
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    switch (result.refusal) {
      case "registry-number-taken":
      case "certified-without-number":
        return formProblem(say("problem"), entered, { registryNumber: sentence });
      case "changed-meanwhile":
        revalidatePath(`/cooperatives/${cooperativeId}/identity`, "layout");
        return formProblem(sentence, entered);
      case "cooperative-not-found":
        return formProblem(sentence, entered);
    }
  }
  revalidatePath(`/cooperatives/${cooperativeId}`, "layout");
  redirect(`/cooperatives/${cooperativeId}/identity?saved=registry`);
}
