"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { NotFound } from "@/lib/certificates/change-certificate";
import type { LiftRefusal, RevocationRefusal, SuspensionRefusal } from "@/lib/certificates/lifecycle-rules";
import { liftSuspension } from "@/lib/certificates/lift-suspension";
import { findCertificate } from "@/lib/certificates/queries";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { suspendCertificate } from "@/lib/certificates/suspend-certificate";
import { type Act, askedAct } from "./acts";

const Hidden = z.object({ submissionKey: z.uuid(), certificateId: z.uuid() });
type Asked = z.infer<typeof Hidden> & { on: Day; reason: string };
type Refusal = SuspensionRefusal | LiftRefusal | RevocationRefusal | NotFound;

/** Suspends, lifts or revokes, as the form it comes from says. */
export async function changeCertificateAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "certificates");
  const entered = enteredIn(form, ["day", "reason"]);
  const [hidden, act] = [Hidden.safeParse(Object.fromEntries(form)), askedAct(form.get("act"))];
  if (!hidden.success || !act) return formProblem(say("refusal.certificate-not-found"), entered);
  const day = Day.safeParse(entered.day);
  if (!day.success) return formProblem(say("actProblem"), entered, { day: say("dayMissing") });

  const asked = { ...hidden.data, on: day.data, reason: entered.reason.replaceAll("\0", "").slice(0, 500) };
  const result = await change(officer, act, asked);
  if (!result.ok) return answerTo(officer, asked.certificateId, result.refusal, entered);

  // Coverage, boards and the check of certificates change with it.
  revalidatePath("/", "layout");
  return formDone(say(`${act}.done`, { number: result.value.number }));
}

function change(officer: Officer, act: Act, { on, reason, ...asked }: Asked) {
  switch (act) {
    case "suspend":
      return suspendCertificate(officer, { ...asked, suspendedOn: on, reason }, today());
    case "lift":
      return liftSuspension(officer, { ...asked, liftedOn: on }, today());
    case "revoke":
      return revokeCertificate(officer, { ...asked, revokedOn: on, reason }, today());
  }
}

async function answerTo(officer: Officer, certificateId: string, refusal: Refusal, entered: Record<string, string>) {
  const language = await languageOf();
  const say = wordsIn(language, "certificates");
  const certificate = await findCertificate(officer, certificateId, today());
  if (!certificate || refusal === "certificate-not-found")
    return formProblem(say("refusal.certificate-not-found"), entered);
  const sentence = say(`refusal.${refusal}`, {
    today: dayText(today(), language),
    issued: dayText(certificate.validFrom, language),
    ended: dayText(certificate.validTo, language),
  });
  switch (refusal) {
    case "reason-missing":
      return formProblem(say("actProblem"), entered, { reason: sentence });
    case "already-revoked":
    case "already-suspended":
    case "not-suspended":
      return formProblem(sentence, entered);
    default:
      return formProblem(say("actProblem"), entered, { day: sentence });
  }
}
