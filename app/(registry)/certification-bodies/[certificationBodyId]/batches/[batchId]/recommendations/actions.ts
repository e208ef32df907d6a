"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { RecommendationRefusal } from "@/lib/assessment/recommendation-rules";
import { recordRecommendations } from "@/lib/assessment/record-recommendations";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { unitsTicked } from "../../../../../applications/unit-fields";
import { bodyHref } from "../../../stations";
import { chosen, enteredResults, filledWithCompetent, resultField, resultsTyped } from "../result-fields";
import { sharedProblem } from "../shared-problem";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid(), certificationBodyId: z.uuid() });

/** Records what the assessor recommends, or only fills in what is empty when that button was pressed. */
export async function recordRecommendationsAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "assessment");
  const typedDay = String(form.get("day") ?? "");
  const rows = resultsTyped(form);
  const { ticked, entered: units } = unitsTicked(form);
  const consent = form.has("consent");
  const other = { day: typedDay, ...units, ...(consent && { consent: "on" }) };
  if (form.get("intent") === "fill") {
    const count = rows.filter(({ result }) => result === "").length;
    const message = count > 0 ? say("recommendations.filled", { count }) : say("recommendations.nothingToFill");
    const entered = { ...other, ...enteredResults(filledWithCompetent(rows)) };
    return { status: "done", message, problems: {}, entered };
  }

  const entered = { ...other, ...enteredResults(rows) };
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.batch-not-found"), entered);
  const day = Day.safeParse(typedDay);
  if (!day.success) return formProblem(say("problem"), entered, { day: say("dayMissing") });

  const { submissionKey, batchId, certificationBodyId } = hidden.data;
  const results = chosen(rows).map(({ id, result }) => ({
    ...{ enrolmentId: id, recommendation: result },
    notYetUnits: ticked.get(id) ?? [],
  }));
  const asked = { submissionKey, batchId, assessedOn: day.data, consent, results };
  const result = await recordRecommendations(officer, asked, today());
  if (!result.ok) return answerTo(result.refusal, results.length, entered, language);

  revalidatePath(bodyHref(certificationBodyId), "layout");
  const [count, left] = [result.value.recorded, rows.length - results.length];
  return {
    status: "done",
    message: left > 0 ? say("recommendations.doneLater", { count, left }) : say("recommendations.done", { count }),
    problems: {},
    entered: { day: typedDay },
    next: { href: bodyHref(certificationBodyId), label: say("toBody") },
  };
}

function answerTo(
  refusal: RecommendationRefusal,
  sent: number,
  entered: Record<string, string>,
  language: Language,
): FormState {
  const say = wordsIn(language, "assessment");
  if (refusal.code === "in-the-future") {
    const day = say("refusal.in-the-future", { today: dayText(today(), language) });
    return formProblem(say("problem"), entered, { day });
  }
  if (refusal.code !== "rows-refused") return formProblem(say(`refusal.${refusal.code}`), entered);
  const ofTheDay = sharedProblem(refusal.rows, sent, ["assessed-before-completion"]);
  if (ofTheDay) return formProblem(say("problem"), entered, { day: say(`day.${ofTheDay}`) });
  if (sharedProblem(refusal.rows, refusal.rows.length, ["consent-missing"])) {
    const consent = wordsIn(language, "applications")("refusal.consent-missing");
    return formProblem(say("problem"), entered, { consent });
  }
  const problems = refusal.rows.map(({ enrolmentId, name, problem }) => [
    resultField(enrolmentId),
    say(`row.${problem}`, { name: name || say("someone") }),
  ]);
  return formProblem(say("problem"), entered, Object.fromEntries(problems));
}
