"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { findAttendance } from "@/lib/training/attendance-queries";
import { recordAttendance } from "@/lib/training/record-attendance";
import { daysTyped, enteredIn, filled } from "./attendance-fields";
import { answerTo } from "./refused-form";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid() });

/** Records who was there, or only marks the others of a day as present when that button was pressed. */
export async function recordAttendanceAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "attendance");
  const toFill = Day.safeParse(form.get("fill"));
  if (toFill.success) {
    const { entered, changed } = filled(form, toFill.data);
    const message = changed > 0 ? say("filled", { count: changed }) : say("nothingToFill");
    return { status: "done", message, problems: {}, entered };
  }

  const entered = enteredIn(form);
  const hidden = Hidden.safeParse({ submissionKey: form.get("submissionKey"), batchId: form.get("batchId") });
  const kept = hidden.success ? await findAttendance(officer, hidden.data.batchId) : null;
  if (!hidden.success || !kept) return formProblem(say("refusal.batch-not-found"), entered);

  const { batchId } = hidden.data;
  const result = await recordAttendance(officer, { ...hidden.data, days: daysTyped(form, kept) }, today());
  // The days come again with their present versions, so that the next sending is meant for those.
  revalidatePath("/", "layout");
  if (!result.ok) return answerTo(result.refusal, { officer, batchId, entered, language });
  return formDone(say("done", { count: result.value.days }), { href: `/batches/${batchId}`, label: say("toBatch") });
}
