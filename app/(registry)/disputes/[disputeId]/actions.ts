"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { clearNumber } from "@/lib/certificates/disputes/clear-number";
import { nobody } from "./owner";

const Hidden = z.object({ submissionKey: z.uuid(), disputeId: z.uuid() });
const Owner = z.union([z.literal(nobody).transform(() => null), z.uuid()]);

export async function clearNumberAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("disputes")]);
  const entered = enteredIn(form, ["right", "reason"]);
  const [hidden, owner] = [Hidden.safeParse(Object.fromEntries(form)), Owner.safeParse(entered.right)];
  if (!hidden.success) return formProblem(say("refusal.dispute-not-found"), entered);
  if (!owner.success) return formProblem("", entered, { right: say("form.choose") });

  const reason = entered.reason.replaceAll("\0", "").slice(0, 500);
  const result = await clearNumber(officer, { ...hidden.data, rightId: owner.data, reason }, today());
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    return result.refusal === "reason-missing"
      ? formProblem("", entered, { reason: sentence })
      : formProblem(sentence, entered);
  }
  // Coverage, boards and the check of certificates change with it.
  revalidatePath("/", "layout");
  redirect(searchHref(`/disputes/${hidden.data.disputeId}`, {}, { done: "1" }));
}
