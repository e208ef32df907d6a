"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { approvalLevels, changeKinds } from "@/lib/approvals/approval-level";
import { changePolicy } from "@/lib/approvals/change-policy";
import type { ChangePolicyRefusal } from "@/lib/approvals/policy-rules";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";

const Entered = z.object({
  kind: z.enum(changeKinds),
  askerRole: z.enum(["COOPERATIVE", "LOCAL_OFFICE", "MINISTRY"]),
  daysPerLevel: z.coerce.number(),
  validFrom: Day,
  reason: z.string(),
});

const fieldOf: Partial<Record<ChangePolicyRefusal, string>> = {
  "levels-out-of-order": "REGENCY_OFFICE",
  "days-impossible": "daysPerLevel",
  "reason-missing": "reason",
  "starts-in-the-past": "validFrom",
  "changes-already": "validFrom",
};

export async function changePolicyAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const [say, common] = [wordsIn(language, "requests"), wordsIn(language, "common")];
  const entered = enteredIn(form, ["kind", "askerRole", "daysPerLevel", "validFrom", "reason", ...approvalLevels]);
  const key = z.uuid().safeParse(form.get("submissionKey"));
  const parsed = Entered.safeParse(entered);
  if (!key.success || !parsed.success) {
    const wrong = parsed.error?.issues.map(({ path }) => [String(path[0]), common("choose")]) ?? [];
    return formProblem(say("identity.problem"), entered, Object.fromEntries(wrong));
  }
  const levels = approvalLevels.filter((level) => entered[level] !== "");
  const result = await changePolicy(officer, { ...parsed.data, levels, submissionKey: key.data }, today());
  if (!result.ok) {
    const sentence = say(`policies.refusal.${result.refusal}`);
    const field = fieldOf[result.refusal];
    return field
      ? formProblem(say("identity.problem"), entered, { [field]: sentence })
      : formProblem(sentence, entered);
  }
  revalidatePath("/requests/policies");
  return formDone(say("policies.done"));
}
