"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { answerBulkAct } from "@/lib/certificates/bulk/answer-bulk-act";
import { undoBulkAct } from "@/lib/certificates/bulk/undo-bulk-act";
import { actsHref } from "../act-looks";

const Hidden = z.object({ submissionKey: z.uuid(), bulkActId: z.uuid() });
const Answer = z.enum(["CARRIED_OUT", "REFUSED", "WITHDRAWN"]);

const reasonIn = (form: FormData) =>
  String(form.get("reason") ?? "")
    .replaceAll("\0", "")
    .slice(0, 500);

/** Carries out, refuses or withdraws, as the form it comes from says. */
export async function answerBulkActAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("jointActs")]);
  const entered = { reason: reasonIn(form) };
  const [hidden, answer] = [Hidden.safeParse(Object.fromEntries(form)), Answer.safeParse(form.get("answer"))];
  if (!hidden.success || !answer.success) return formProblem(say("refusal.act-not-found"), entered);

  const result = await answerBulkAct(officer, { ...hidden.data, answer: answer.data, ...entered }, today());
  if (!result.ok) return refusedForm(say(`refusal.${result.refusal}`), result.refusal, entered);
  const { done, leftOut } = result.value;
  return onward(officer, hidden.data.bulkActId, { did: answer.data, count: done, left: leftOut });
}

export async function undoBulkActAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("jointActs")]);
  const entered = { reason: reasonIn(form) };
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.act-not-found"), entered);

  const result = await undoBulkAct(officer, { ...hidden.data, ...entered }, today());
  if (!result.ok) return refusedForm(say(`refusal.${result.refusal}`), result.refusal, entered);
  const { undone, kept } = result.value;
  return onward(officer, hidden.data.bulkActId, { did: "UNDONE", count: undone, left: kept });
}

const refusedForm = (sentence: string, refusal: string, entered: { reason: string }) =>
  refusal === "reason-missing" ? formProblem("", entered, { reason: sentence }) : formProblem(sentence, entered);

/** Coverage, boards and the check of certificates change with it; the page of the act says what came of it. */
function onward(officer: Officer, bulkActId: string, said: { did: string; count: number; left: number }): never {
  revalidatePath("/", "layout");
  const body = officer.role === "CERTIFICATION_BODY" ? officer.certificationBodyId : "";
  redirect(searchHref(`${actsHref(body)}/${bulkActId}`, {}, said));
}
