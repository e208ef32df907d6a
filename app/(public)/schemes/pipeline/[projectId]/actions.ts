"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { recordStep } from "@/lib/schemes/standards/record-step";
import { standardStations } from "@/lib/schemes/standards/stations";
import { stepEntered, stepFieldOf, stepFields } from "../step-entered";

const Hidden = z.object({ submissionKey: z.uuid(), projectId: z.uuid(), version: z.coerce.number().int() });

export async function recordStepAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const [say, common] = [wordsIn(language, "pipeline"), wordsIn(language, "common")];
  const entered = enteredIn(form, ["station", ...stepFields]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.project-not-found"), entered);
  const [station, step] = [z.enum(standardStations).safeParse(entered.station), stepEntered(entered)];
  if (!station.success || !step)
    return formProblem(common("checkForm"), entered, {
      ...(!station.success && { station: common("choose") }),
      ...(!step && { happenedOn: say("form.noDay") }),
    });

  const result = await recordStep(officer, { ...hidden.data, ...step, station: station.data }, today());
  revalidatePath("/schemes/pipeline", "layout");
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    const field = (stepFieldOf as Record<string, string>)[result.refusal];
    return field ? formProblem(common("checkForm"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  redirect(`/schemes/pipeline/${hidden.data.projectId}?done=step`);
}
