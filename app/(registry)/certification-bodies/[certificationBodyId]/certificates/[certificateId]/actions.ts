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
import { tidied } from "@/lib/certificates/certificate-number";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { liftSuspension } from "@/lib/certificates/lift-suspension";
import { reissueCertificate } from "@/lib/certificates/reissue-certificate";
import { renewCertificate } from "@/lib/certificates/renew-certificate";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { suspendCertificate } from "@/lib/certificates/suspend-certificate";
import { undoLastAct } from "@/lib/certificates/undo-last-act";
import { bodyHref } from "../../stations";
import { type Act, askedAct } from "./acts";
import { type ActRefusal, fieldOf } from "./refused-field";

const Hidden = z.object({ submissionKey: z.uuid(), certificateId: z.uuid() });
type Asked = z.infer<typeof Hidden> & {
  on: Day;
  reason: string;
  holderName: string;
  number: string | null;
  registrationNumber: string | null;
};
type Entered = Record<"day" | "reason" | "holderName" | "number" | "registrationNumber", string>;

/** Renews, reissues, suspends, lifts, revokes or undoes, as the form it comes from says. */
export async function changeCertificateAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "certificates");
  const entered = enteredIn(form, ["day", "reason", "holderName", "number", "registrationNumber"]);
  const [hidden, act] = [Hidden.safeParse(Object.fromEntries(form)), askedAct(form.get("act"))];
  if (!hidden.success || !act) return formProblem(say("refusal.certificate-not-found"), entered);
  const day = act === "undo" ? { success: true as const, data: today() } : Day.safeParse(entered.day);
  if (!day.success) return formProblem(say("actProblem"), entered, { day: say("dayMissing") });

  const asked = { ...hidden.data, on: day.data, ...typedIn(entered) };
  const result = await change(officer, act, asked);
  if (!result.ok) return answerTo(officer, asked.certificateId, result.refusal, entered);

  // Coverage, boards and the check of certificates change with it.
  revalidatePath("/", "layout");
  const { number, ...issued } = result.value;
  if (!("certificateId" in issued) || (act !== "renew" && act !== "reissue"))
    return formDone(act === "renew" || act === "reissue" ? "" : say(`${act}.done`, { number }));
  const body = officer.role === "CERTIFICATION_BODY" ? officer.certificationBodyId : "";
  const days = { from: dayText(issued.validFrom, language), to: dayText(issued.validTo, language) };
  return formDone(say(`${act}.done`, { number, ...days }), {
    href: `${bodyHref(body)}/certificates/${issued.certificateId}`,
    label: say("toSuccessor"),
  });
}

function typedIn({ reason, holderName, number, registrationNumber }: Entered) {
  const line = (text: string, most: number) => text.replaceAll("\0", "").slice(0, most);
  const typed = (text: string) => tidied(line(text, 64)) || null;
  return {
    reason: line(reason, 500),
    holderName: line(holderName, 120),
    ...{ number: typed(number), registrationNumber: typed(registrationNumber) },
  };
}

function change(officer: Officer, act: Act, { on, holderName, number, registrationNumber, ...asked }: Asked) {
  const successor = { ...asked, issuedOn: on, number, registrationNumber };
  switch (act) {
    case "suspend":
      return suspendCertificate(officer, { ...asked, suspendedOn: on }, today());
    case "lift":
      return liftSuspension(officer, { ...asked, liftedOn: on }, today());
    case "revoke":
      return revokeCertificate(officer, { ...asked, revokedOn: on }, today());
    case "undo":
      return undoLastAct(officer, asked, today());
    case "renew":
      return renewCertificate(officer, successor, today());
    case "reissue":
      return reissueCertificate(officer, { ...successor, holderName }, today());
  }
}

async function answerTo(officer: Officer, certificateId: string, refusal: ActRefusal, entered: Entered) {
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
  const field = fieldOf(refusal);
  return field ? formProblem(say("actProblem"), entered, { [field]: sentence }) : formProblem(sentence, entered);
}
