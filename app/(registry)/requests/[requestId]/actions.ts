"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { answerRequest } from "@/lib/requests/answer-request";
import { claimRequest } from "@/lib/requests/claim-request";
import { withdrawRequest } from "@/lib/requests/withdraw-request";
import { obstacleText } from "../obstacle-text";

const Claimed = z.object({ submissionKey: z.uuid(), requestId: z.uuid(), release: z.string() });
const Versioned = z.object({ submissionKey: z.uuid(), requestId: z.uuid(), version: z.coerce.number().int() });
const Answer = z.enum(["APPROVED", "RETURNED", "REFUSED"]);

export async function claimRequestAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "requests");
  const hidden = Claimed.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.request-not-found"), {});
  const { submissionKey, requestId, release } = hidden.data;
  const result = await claimRequest(officer, { submissionKey, requestId, release: release !== "" }, new Date());
  revalidatePath("/requests", "layout");
  if (!result.ok) return formProblem(obstacleText(result.refusal, language), {});
  return formDone(say(result.value.claimed ? "answer.claimed" : "answer.released"));
}

export async function answerRequestAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "requests");
  const entered = enteredIn(form, ["answer", "remark"]);
  const hidden = Versioned.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.request-not-found"), entered);
  const answer = Answer.safeParse(entered.answer);
  if (!answer.success) return formProblem(say("identity.problem"), entered, { answer: say("answer.required") });

  const asked = { ...hidden.data, answer: answer.data, remark: entered.remark };
  const result = await answerRequest(officer, asked, today(), new Date());
  // Refused or not, the page comes again with the request as it is now.
  revalidatePath("/", "layout");
  // The form goes with what it answered, so the page says what came of it.
  if (result.ok) redirect(`/requests/${hidden.data.requestId}?done=${result.value.state}`);
  const sentence = obstacleText(result.refusal, language);
  return result.refusal === "remark-missing" || result.refusal === "reason-too-long"
    ? formProblem(sentence, entered, { remark: sentence })
    : formProblem(sentence, entered);
}

export async function withdrawRequestAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "requests");
  const hidden = Versioned.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.request-not-found"), {});
  const result = await withdrawRequest(officer, hidden.data);
  revalidatePath("/", "layout");
  if (!result.ok) return formProblem(obstacleText(result.refusal, language), {});
  redirect(`/requests/${hidden.data.requestId}?done=WITHDRAWN`);
}
