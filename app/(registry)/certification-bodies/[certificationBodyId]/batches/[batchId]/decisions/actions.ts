"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { DecisionRefusal } from "@/lib/assessment/decision-rules";
import { recordDecisions } from "@/lib/assessment/record-decisions";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { membersTicked } from "../../../../../assessments/member-fields";
import { bodyHref, formHref } from "../../../stations";
import { chosen, enteredResults, resultField, resultsTyped } from "../result-fields";
import { sharedProblem } from "../shared-problem";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid(), certificationBodyId: z.uuid() });

/** Records what the pleno decided about a batch. */
export async function recordDecisionsAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "assessment");
  const typedDay = String(form.get("day") ?? "");
  const rows = resultsTyped(form);
  const { memberIds, entered: members } = membersTicked(form);
  const entered = { day: typedDay, ...members, ...enteredResults(rows) };
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.batch-not-found"), entered);
  const day = Day.safeParse(typedDay);
  if (!day.success) return formProblem(say("problem"), entered, { day: say("dayMissing") });

  const { submissionKey, batchId, certificationBodyId } = hidden.data;
  const results = chosen(rows).map(({ id, result }) => ({ assessmentId: id, decision: result }));
  const asked = { submissionKey, batchId, decidedOn: day.data, memberIds, results };
  const result = await recordDecisions(officer, asked, today());
  if (!result.ok) return answerTo(result.refusal, results.length, entered, language);

  revalidatePath(bodyHref(certificationBodyId), "layout");
  const [count, left] = [result.value.recorded, rows.length - results.length];
  const next = { href: formHref(certificationBodyId, batchId, "CERTIFICATE"), label: say("decisions.toCertificates") };
  return {
    status: "done",
    message: left > 0 ? say("decisions.doneLater", { count, left }) : say("decisions.done", { count }),
    problems: {},
    entered: { day: typedDay },
    ...(results.some(({ decision }) => decision === "COMPETENT") && { next }),
  };
}

function answerTo(
  refusal: DecisionRefusal,
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
  const ofTheDay = sharedProblem(refusal.rows, sent, ["decided-before-assessment"]);
  if (ofTheDay) return formProblem(say("problem"), entered, { day: say(`day.${ofTheDay}`) });
  const problems = refusal.rows.map(({ assessmentId, name, problem }) => [
    resultField(assessmentId),
    say(`row.${problem}`, { name: name || say("someone") }),
  ]);
  return formProblem(say("problem"), entered, Object.fromEntries(problems));
}
