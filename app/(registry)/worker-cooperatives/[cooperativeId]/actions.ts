"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { licenceKinds } from "@/lib/worker-cooperatives/lists";
import { findWorkerCooperative } from "@/lib/worker-cooperatives/queries";
import { recordLicence } from "@/lib/worker-cooperatives/record-licence";
import { recordMembers } from "@/lib/worker-cooperatives/record-members";

/** The version of each row that the page showed, by year or by kind of licence; one that is not there is new. */
const Versions = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      return context.addIssue("no versions");
    }
  })
  .pipe(z.record(z.string(), z.number().int()));
const Hidden = z.object({ submissionKey: z.uuid(), cooperativeId: z.uuid(), versions: Versions });

const Count = z
  .string()
  .regex(/^\s*\d{1,7}\s*$/)
  .transform(Number);
const Members = z.object({
  year: z
    .string()
    .regex(/^\s*\d{4}\s*$/)
    .transform(Number),
  men: Count,
  women: Count,
});

export async function recordMembersAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "workers");
  const fields = ["year", "men", "women"] as const;
  const entered = enteredIn(form, fields);
  const [hidden, members] = [Hidden.safeParse(Object.fromEntries(form)), Members.safeParse(entered)];
  if (!hidden.success) return formProblem(say("refusal.worker-cooperative-not-found"), entered);
  if (!members.success) {
    const wrong = fields.filter((field) => members.error.issues.some(({ path }) => path[0] === field));
    const problems = Object.fromEntries(wrong.map((field) => [field, say(`required.${field}`)]));
    return formProblem(say("problem"), entered, problems);
  }

  const { submissionKey, cooperativeId, versions } = hidden.data;
  const version = versions[members.data.year] ?? 0;
  const asked = { submissionKey, cooperativeId, version, members: members.data };
  const result = await recordMembers(officer, asked, today());
  const path = `/worker-cooperatives/${cooperativeId}`;
  if (!result.ok && result.refusal === "changed-meanwhile") {
    revalidatePath(path);
    const kept = await findWorkerCooperative(officer, cooperativeId);
    const now = kept?.members.find(({ year }) => year === members.data.year);
    const saved = now ? `${now.year}: ${say("membersDetail", now)}` : say("none");
    return formProblem(`${say("refusal.changed-meanwhile")} ${say("savedNow", { saved })}`, entered);
  }
  if (!result.ok) return formProblem(say("problem"), entered, { year: say(`refusal.${result.refusal}`) });
  revalidatePath(path);
  redirect(`${path}?saved=members#members`);
}

const Licence = z.object({
  licenceKind: z.enum(licenceKinds),
  helpedOn: Day,
  grantedOn: z
    .string()
    .transform((text) => (text === "" ? null : text))
    .pipe(Day.nullable()),
  number: z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim() || null)
    .pipe(z.string().max(100).nullable()),
});

export async function recordLicenceAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "workers");
  const fields = ["licenceKind", "helpedOn", "grantedOn", "number"] as const;
  const entered = enteredIn(form, fields);
  const [hidden, typed] = [Hidden.safeParse(Object.fromEntries(form)), Licence.safeParse(entered)];
  if (!hidden.success) return formProblem(say("refusal.worker-cooperative-not-found"), entered);
  if (!typed.success) {
    const wrong = fields.filter((field) => typed.error.issues.some(({ path }) => path[0] === field));
    const problems = Object.fromEntries(wrong.map((field) => [field, say(`required.${field}`)]));
    return formProblem(say("problem"), entered, problems);
  }

  const { submissionKey, cooperativeId, versions } = hidden.data;
  const { licenceKind: kind, ...licence } = typed.data;
  const version = versions[kind] ?? 0;
  const result = await recordLicence(
    officer,
    { submissionKey, cooperativeId, version, licence: { kind, ...licence } },
    today(),
  );
  const path = `/worker-cooperatives/${cooperativeId}`;
  if (!result.ok && result.refusal === "changed-meanwhile") {
    revalidatePath(path);
    const kept = await findWorkerCooperative(officer, cooperativeId);
    const now = kept?.licences.find((it) => it.kind === kind);
    const granted = now?.grantedOn ? dayText(now.grantedOn, language) : say("waiting");
    const saved = now ? `${say(`licenceNames.${kind}`)}, ${granted} ${now.number ?? ""}`.trim() : say("none");
    return formProblem(`${say("refusal.changed-meanwhile")} ${say("savedNow", { saved })}`, entered);
  }
  if (!result.ok) return formProblem(say(`refusal.${result.refusal}`), entered);
  revalidatePath(path);
  redirect(`${path}?saved=licence#licences`);
}
