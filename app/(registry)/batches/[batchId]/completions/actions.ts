"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { recordCompletions } from "@/lib/training/record-completions";
import { enteredRows, filled, rowsTyped, sorted } from "./completion-fields";
import { answerTo } from "./refused-form";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid() });

/** Records the results of a batch, or only fills in what is empty when that button was pressed. */
export async function recordCompletionsAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "completions");
  const completedOn = String(form.get("completedOn") ?? "");
  const rows = rowsTyped(form);
  if (form.get("intent") === "fill") {
    const { rows: after, changed } = filled(rows);
    const message = changed > 0 ? say("filled", { count: changed }) : say("nothingToFill");
    return { status: "done", message, problems: {}, entered: { completedOn, ...enteredRows(after) } };
  }

  const entered = { completedOn, ...enteredRows(rows) };
  const hidden = Hidden.safeParse({ submissionKey: form.get("submissionKey"), batchId: form.get("batchId") });
  if (!hidden.success) return formProblem(say("refusal.batch-not-found"), entered);
  const day = Day.safeParse(completedOn);
  if (!day.success) return formProblem(say("problem"), entered, { completedOn: say("day.missing") });

  const { submissionKey, batchId } = hidden.data;
  const { results, left } = sorted(rows);
  const result = await recordCompletions(officer, { submissionKey, batchId, completedOn: day.data, results }, today());
  if (!result.ok) {
    // Rows that somebody else has recorded meanwhile are shown as such, beside what was typed into the others.
    revalidatePath(`/batches/${batchId}/completions`);
    return answerTo(result.refusal, { officer, batchId, entered, results, language });
  }

  // The gate's reasons, the centre's work and the LSP's candidates change with it.
  revalidatePath("/", "layout");
  const count = result.value.recorded;
  return {
    status: "done",
    message: left.length > 0 ? say("doneLater", { count, left: left.length }) : say("done", { count }),
    problems: {},
    entered: { completedOn, ...enteredRows(left) },
    next: { href: `/batches/${batchId}`, label: say("toBatch") },
  };
}
