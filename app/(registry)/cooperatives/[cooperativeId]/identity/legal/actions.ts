"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { obstacleText } from "@/app/(registry)/requests/obstacle-text";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { legalDataFields } from "@/lib/cooperatives/legal-data";
import { type AskForChangeRefusal, askForChange } from "@/lib/requests/ask-for-change";
import { typedLegalData } from "./typed-legal-data";

const Hidden = z.object({
  submissionKey: z.uuid(),
  cooperativeId: z.uuid(),
  version: z.coerce.number().int(),
  again: z.uuid().optional(),
  againVersion: z.coerce.number().int().optional(),
});

/** Beside which field a refusal stands; the others are about the form as a whole. */
const fieldOf: Partial<Record<AskForChangeRefusal, string>> = {
  "village-not-found": "seatVillageCode",
  "village-retired": "seatVillageCode",
  "seat-outside-scope": "seatVillageCode",
  "legal-entity-day-without-number": "legalEntityNumber",
  "legal-entity-in-the-future": "legalEntityOn",
  "legal-entity-before-stage": "legalEntityOn",
  "coordinates-half-given": "latitude",
  "reason-missing": "reason",
  "reason-too-long": "reason",
};

/** Becomes a request: whether others have to agree is policy, and where nobody has, it is applied there and then. */
export async function askForLegalDataAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "identity");
  const entered = enteredIn(form, [...legalDataFields, "reason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);
  const { legalData, problems } = typedLegalData(entered, say);
  if (problems) return formProblem(say("problem"), entered, problems);

  const { submissionKey, cooperativeId, version, again, againVersion } = hidden.data;
  const asked = {
    ...({ kind: "COOPERATIVE_LEGAL_DATA", submissionKey, version, nationalId: null, reason: entered.reason } as const),
    change: { cooperativeId, legalData },
    ...(again && againVersion !== undefined && { again: { requestId: again, version: againVersion } }),
  };
  const result = await askForChange(officer, asked, today());
  if (!result.ok) {
    if (result.refusal === "changed-meanwhile") {
      // The page comes again with the version that is saved now; what was typed stays beside it.
      revalidatePath(`/cooperatives/${cooperativeId}/identity/legal`);
      return formProblem(say("refusal.changed-meanwhile"), entered);
    }
    const [sentence, field] = [obstacleText(result.refusal, language), fieldOf[result.refusal]];
    return field ? formProblem(say("problem"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  // Coverage moves with a seat, and every list shows the name.
  revalidatePath("/", "layout");
  redirect(`/requests/${result.value.requestId}`);
}
