"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { stepEntered, stepFieldOf, stepFields } from "@/app/(public)/schemes/pipeline/step-entered";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { positions } from "@/lib/cooperatives/positions";
import { proposeProject } from "@/lib/schemes/standards/propose-project";
import { standardRoutes } from "@/lib/schemes/standards/stations";

export async function proposeProjectAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const [say, common] = [wordsIn(language, "pipeline"), wordsIn(language, "common")];
  const entered = enteredIn(form, ["title", "sponsor", "route", "forWhom", ...positions, ...stepFields]);
  const key = z.uuid().safeParse(form.get("submissionKey"));
  const [route, proposal] = [z.enum(standardRoutes).safeParse(entered.route), stepEntered(entered)];
  if (!key.success || !route.success || !proposal)
    return formProblem(common("checkForm"), entered, {
      ...(!route.success && { route: common("choose") }),
      ...(!proposal && { happenedOn: say("form.noDay") }),
    });

  const { title, sponsor, forWhom } = entered;
  const asked = positions.filter((position) => entered[position] === "on");
  const project = { title, sponsor, forWhom, route: route.data, positions: asked };
  const result = await proposeProject(officer, { submissionKey: key.data, ...project, proposal }, today());
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    const field = (stepFieldOf as Record<string, string>)[result.refusal];
    return field ? formProblem(common("checkForm"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  revalidatePath("/schemes/pipeline", "layout");
  redirect(`/schemes/pipeline/${result.value.projectId}?done=project`);
}
