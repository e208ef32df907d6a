"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { obstacleText } from "@/app/(registry)/requests/obstacle-text";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { dismissDuplicate, shortestDismissal } from "@/lib/people/dismiss-duplicate";
import { identityFields } from "@/lib/people/merge-rules";
import { askForChange } from "@/lib/requests/ask-for-change";

const Hidden = z.object({ submissionKey: z.uuid(), pairId: z.uuid() });
const Version = z.coerce.number().int();
const Merge = Hidden.extend({
  ...{ firstId: z.uuid(), secondId: z.uuid(), firstVersion: Version, secondVersion: Version },
  keep: z.enum(["first", "second"]),
});

/** Two people are to become one, as soon as whom the policy names agrees; what the reviewer chose field by field is turned into what the kept one takes. */
export async function mergeAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "people");
  const entered = enteredIn(form, ["keep", "reason", ...identityFields]);
  const parsed = Merge.safeParse(Object.fromEntries(form));
  if (!parsed.success) return formProblem(say("pair.refusal.pair-not-found"), entered);

  const { submissionKey, firstId, secondId, firstVersion, secondVersion, keep } = parsed.data;
  const one = { id: firstId, version: firstVersion };
  const other = { id: secondId, version: secondVersion };
  const [kept, merged] = keep === "first" ? [one, other] : [other, one];
  const take = identityFields.filter((field) => entered[field] !== "" && entered[field] !== keep);
  const versions = { kept: kept.version, merged: merged.version };
  const { reason } = entered;
  const change = { keptId: kept.id, mergedId: merged.id, versions, take, reason };
  const asked = {
    kind: "PERSON_MERGE",
    submissionKey,
    version: kept.version,
    nationalId: null,
    reason,
    change,
  } as const;
  const result = await askForChange(officer, asked, today());
  if (!result.ok) {
    const sentence = obstacleText(result.refusal, language);
    return result.refusal.startsWith("reason-")
      ? formProblem(say("pair.check"), entered, { reason: sentence })
      : formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  redirect(`/requests/${result.value.requestId}`);
}

export async function dismissAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "people");
  const entered = enteredIn(form, ["reason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("pair.refusal.pair-not-found"), entered);

  const result = await dismissDuplicate(officer, { ...hidden.data, reason: entered.reason }, today());
  if (!result.ok) {
    const sentence = say(`pair.refusal.${result.refusal}`, { shortest: shortestDismissal });
    return result.refusal === "reason-too-short"
      ? formProblem(say("pair.check"), entered, { reason: sentence })
      : formProblem(sentence, entered);
  }
  revalidatePath("/people/duplicates");
  redirect(searchHref("/people/duplicates", {}, { judged: "dismissed" }));
}
