"use server";

import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { revealNationalId, shortestReason } from "@/lib/people/reveal-national-id";

const Hidden = z.object({ personId: z.uuid(), name: z.string() });

/** The number stands in the answer to this one form and nowhere else: no address, no cache, no log. */
export async function revealNationalIdAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "people");
  const entered = enteredIn(form, ["reason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("reveal.refusal.person-not-found"), entered);

  const { personId, name } = hidden.data;
  const result = await revealNationalId(officer, { personId, reason: entered.reason }, today());
  if (result.ok) return formDone(say("reveal.shown", { name, nationalId: result.value }));
  const sentence = say(`reveal.refusal.${result.refusal}`, { shortest: shortestReason });
  return result.refusal === "reason-too-short"
    ? formProblem(say("reveal.checkReason"), entered, { reason: sentence })
    : formProblem(sentence, entered);
}
