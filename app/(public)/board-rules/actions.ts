"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { type ChangeRuleRefusal, changeRule } from "@/lib/board-rules/change-rule";
import { changeableSeverities } from "@/lib/board-rules/rule-changes";
import { ruleCodes } from "@/lib/board-rules/rules";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";

const Hidden = z.object({ submissionKey: z.uuid(), version: z.coerce.number().int() });
const Asked = z.object({
  rule: z.enum(ruleCodes),
  severity: z.enum(changeableSeverities),
  threshold: z
    .string()
    .regex(/^\d{0,3}$/)
    .transform((text) => (text === "" ? null : Number(text))),
  validFrom: Day,
  legalBasis: z.string(),
});
const missing = { rule: "choose", severity: "choose", threshold: "notANumber", validFrom: "noDay" } as const;

export async function changeRuleAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "boardRules");
  const entered = enteredIn(form, ["rule", "severity", "threshold", "validFrom", "legalBasis"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("change.refusal.changed-meanwhile"), entered);
  const asked = Asked.safeParse({ ...entered, threshold: entered.threshold.trim() });
  if (!asked.success) {
    const problems = asked.error.issues.map(({ path }) => {
      const field = String(path[0]) as keyof typeof missing;
      return [field, say(`change.${missing[field]}`)];
    });
    return formProblem(say("change.problem"), entered, Object.fromEntries(problems));
  }

  const result = await changeRule(officer, { ...hidden.data, ...asked.data }, today());
  if (!result.ok) {
    const [field, sentence] = [fieldOf(result.refusal), say(`change.refusal.${result.refusal}`)];
    if (result.refusal === "changed-meanwhile") revalidatePath("/board-rules");
    return field ? formProblem(say("change.problem"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  return formDone(say("change.done", { day: dayText(asked.data.validFrom, language) }));
}

function fieldOf(refusal: ChangeRuleRefusal) {
  switch (refusal) {
    case "not-permitted":
    case "changed-meanwhile":
      return null;
    case "basis-too-short":
      return "legalBasis";
    case "not-from-tomorrow":
      return "validFrom";
    case "nothing-to-measure":
    case "threshold-out-of-range":
      return "threshold";
    case "no-change":
      return "severity";
  }
}
