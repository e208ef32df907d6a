"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { closeClaim } from "@/lib/certificates/claims/close-claim";
import { verifyClaim } from "@/lib/certificates/claims/verify-claim";
import { claimHref } from "./claim-address";

const Hidden = z.object({
  submissionKey: z.uuid(),
  claimId: z.uuid(),
  answer: z.enum(["VERIFIED", "REFUSED", "WITHDRAWN"]),
});

/** Verifies, refuses or withdraws, as the form it comes from says. */
export async function answerClaimAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("claims")]);
  const reason = String(form.get("reason") ?? "")
    .replaceAll("\0", "")
    .slice(0, 500);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.claim-not-found"), { reason });

  const { answer, ...asked } = hidden.data;
  const result =
    answer === "VERIFIED"
      ? await verifyClaim(officer, { ...asked, reason }, today())
      : await closeClaim(officer, { ...asked, as: answer, reason });
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    return result.refusal === "reason-missing"
      ? formProblem("", { reason }, { reason: sentence })
      : formProblem(sentence, { reason });
  }
  // Coverage, boards and the check of certificates change with it.
  revalidatePath("/", "layout");
  redirect(claimHref(asked.claimId, "held" in result.value && result.value.held ? "HELD" : answer));
}
