"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { findBatchToCertify } from "@/lib/certificates/batch-queries";
import { issueCertificates } from "@/lib/certificates/issue-certificates";
import type { Language } from "@/lib/language";
import { findingText } from "../../../licence-finding";
import { bodyHref } from "../../../stations";
import { certificatesTyped, enteredCertificates, proposedField } from "./certificate-fields";
import { answerTo } from "./refused-form";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid(), certificationBodyId: z.uuid() });

/** Issues the certificates of a batch. */
export async function issueCertificatesAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "certificates");
  const typedDay = String(form.get("day") ?? "");
  const rows = certificatesTyped(form);
  const entered = { day: typedDay, ...enteredCertificates(rows) };
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("issue.refusal.batch-not-found"), entered);
  const day = Day.safeParse(typedDay);
  if (!day.success) return formProblem(say("issue.problem"), entered, { day: say("issue.dayMissing") });

  const { submissionKey, batchId, certificationBodyId } = hidden.data;
  const certificates = rows.filter(({ chosen }) => chosen);
  const result = await issueCertificates(
    officer,
    { submissionKey, batchId, issuedOn: day.data, certificates },
    today(),
  );
  const sent = { officer, batchId, issuedOn: day.data, rows: certificates.length, entered, language };
  if (!result.ok) return answerTo(result.refusal, sent);

  // Coverage, boards and the check of certificates change with it.
  revalidatePath("/", "layout");
  const { issued } = result.value;
  const [count, left] = [issued.length, rows.length - issued.length];
  const given = new Set(issued.map(({ number, registrationNumber }) => `${number}|${registrationNumber}`));
  const renumbered = certificates.filter(
    ({ assessmentId, number, registrationNumber }) =>
      number === null && registrationNumber === null && !given.has(String(form.get(proposedField(assessmentId)))),
  ).length;
  const done = left > 0 ? say("issue.doneLater", { count, left }) : say("issue.done", { count });
  const notes = [
    ...(renumbered > 0 ? [say("issue.renumbered", { count: renumbered })] : []),
    ...(await doubtsAbout(officer, batchId, day.data, language)),
  ];
  return {
    status: "done",
    message: [done, ...notes].join(" "),
    problems: {},
    entered: {},
    next: { href: bodyHref(certificationBodyId), label: say("toBody") },
  };
}

/** What the licence leaves in doubt about certificates of the day: they are issued all the same. */
async function doubtsAbout(officer: Officer, batchId: string, on: Day, language: Language): Promise<string[]> {
  const batch = await findBatchToCertify(officer, batchId, on);
  if (!batch || batch.findings.length === 0) return [];
  const say = wordsIn(language, "certificates");
  return [say("issue.doneDoubtful"), ...batch.findings.map((it) => findingText(it, { ...batch, on, language }))];
}
