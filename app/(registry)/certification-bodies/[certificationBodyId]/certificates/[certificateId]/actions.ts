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
import { askForBulkAct } from "@/lib/certificates/bulk/ask-for-bulk-act";
import { refusalOfOne } from "@/lib/certificates/bulk/bulk-rules";
import { tidied } from "@/lib/certificates/certificate-number";
import { findCertificate } from "@/lib/certificates/find-certificate";
import type { SuccessorIssued } from "@/lib/certificates/issue-successor";
import { reissueCertificate } from "@/lib/certificates/reissue-certificate";
import { renewCertificate } from "@/lib/certificates/renew-certificate";
import { undoLastAct } from "@/lib/certificates/undo-last-act";
import type { Language } from "@/lib/language";
import { ok, type Result, refused } from "@/lib/result";
import { actsHref } from "../../acts/act-looks";
import { bodyHref } from "../../stations";
import { type Act, askedAct, jointKinds } from "./acts";
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

/** Renews, reissues, undoes, or asks that it be suspended, lifted or revoked, as the form it comes from says. */
export async function changeCertificateAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "certificates");
  const entered = enteredIn(form, ["day", "reason", "holderName", "number", "registrationNumber"]);
  const [hidden, act] = [Hidden.safeParse(Object.fromEntries(form)), askedAct(form.get("act"))];
  if (!hidden.success || !act) return formProblem(say("refusal.certificate-not-found"), entered);
  const day = act === "undo" ? { success: true as const, data: today() } : Day.safeParse(entered.day);
  if (!day.success) return formProblem(say("actProblem"), entered, { day: say("dayMissing") });

  const asked = { ...hidden.data, on: day.data, ...typedIn(entered) };
  const result = await change(officer, act, asked, language);
  if (!result.ok) return answerTo(officer, asked.certificateId, result.refusal, entered);
  // Coverage, boards and the check of certificates change with it, or the acts that wait for an answer.
  revalidatePath("/", "layout");
  return result.value;
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

type Done = Promise<Result<FormState, ActRefusal>>;

async function change(officer: Officer, act: Act, { on, holderName, ...asked }: Asked, language: Language): Done {
  const say = wordsIn(language, "certificates");
  const successor = { ...asked, issuedOn: on };
  switch (act) {
    case "suspend":
    case "lift":
    case "revoke": {
      const { submissionKey, certificateId, reason } = asked;
      const choice = { certificateIds: [certificateId], numbers: [], filter: null };
      const joint = { submissionKey, kind: jointKinds[act], effectiveOn: on, reason, choice };
      const result = await askForBulkAct(officer, joint, today());
      if (!result.ok) return refused(refusalOfOne(result.refusal));
      const href = `${actsHref(ownBody(officer))}/${result.value.bulkActId}`;
      return ok(formDone(say(`${act}.done`), { href, label: say("waiting.link") }));
    }
    case "undo": {
      const result = await undoLastAct(officer, asked, today());
      return result.ok ? ok(formDone(say("undo.done", result.value))) : result;
    }
    case "renew":
      return succeeded(officer, act, await renewCertificate(officer, successor, today()), language);
    case "reissue":
      return succeeded(
        officer,
        act,
        await reissueCertificate(officer, { ...successor, holderName }, today()),
        language,
      );
  }
}

async function succeeded(
  officer: Officer,
  act: "renew" | "reissue",
  result: Result<SuccessorIssued, ActRefusal>,
  language: Language,
): Done {
  if (!result.ok) return result;
  const say = wordsIn(language, "certificates");
  const { certificateId, number, validFrom, validTo } = result.value;
  const days = { from: dayText(validFrom, language), to: dayText(validTo, language) };
  const href = `${bodyHref(ownBody(officer))}/certificates/${certificateId}`;
  return ok(formDone(say(`${act}.done`, { number, ...days }), { href, label: say("toSuccessor") }));
}

/** Whoever got so far is of the LSP's office. */
const ownBody = (officer: Officer) => (officer.role === "CERTIFICATION_BODY" ? officer.certificationBodyId : "");

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
