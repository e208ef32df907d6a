"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { everyEndReason } from "@/lib/cooperatives/end-reasons";
import { replaceHolder } from "@/lib/cooperatives/replace-holder";
import { askForChair } from "../../../ask-for-chair";
import { chairAsked } from "../../../chair-asked";
import { type Problems, personChosen, personFieldNames } from "../../../person-fields";
import { startProblems } from "../../../term-refusals";
import { savedNow } from "../saved-now";

const Hidden = z.object({
  submissionKey: z.uuid(),
  cooperativeId: z.uuid(),
  termId: z.uuid(),
  version: z.coerce.number().int(),
});
const Reason = z.enum(everyEndReason);

export async function replaceHolderAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "terms");
  const entered = enteredIn(form, [...personFieldNames, "startDate", "reason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.term-not-found"), entered);

  const [startDate, reason] = [Day.safeParse(entered.startDate), Reason.safeParse(entered.reason)];
  const person = personChosen(entered, say);
  if (!startDate.success || !reason.success || person.choice === null) {
    const problems: Problems = {};
    if (!reason.success) problems.reason = say("required.reason");
    Object.assign(problems, person.problems);
    if (!startDate.success) problems.startDate = say("required.startDate");
    return formProblem(say("problem"), entered, problems);
  }

  const { submissionKey, cooperativeId, termId, version } = hidden.data;
  const asked = {
    submissionKey,
    termId,
    version,
    reason: reason.data,
    person: person.choice,
    startDate: startDate.data,
  };
  const result = await replaceHolder(officer, asked, today());
  if (!result.ok && result.refusal === "needs-approval") {
    const why = wordsIn(language, "requests")("chair.reason");
    const replaces = { termId, version, reason: reason.data };
    const chair = {
      submissionKey,
      cooperativeId,
      startDate: startDate.data,
      person: person.choice,
      replaces,
      reason: why,
    };
    return chairAsked(await askForChair(officer, chair, today()), "personId" in person.choice, entered, language);
  }
  if (!result.ok && result.refusal === "changed-meanwhile") {
    // The page comes again with the version that is saved now, so that the next sending is meant for that one.
    revalidatePath(`/cooperatives/${cooperativeId}/terms/${termId}/replace`);
    const name = entered.personId === "" ? entered.name : say("fields.personId");
    const typed = say("changedVersion.starts", { name, day: dayText(startDate.data, language) });
    return formProblem(await savedNow(officer, { cooperativeId, termId, typed }, language), entered);
  }
  if (!result.ok) {
    const problems = startProblems(result.refusal, "personId" in person.choice, say);
    return problems
      ? formProblem(say("problem"), entered, problems)
      : formProblem(say(`refusal.${result.refusal}`), entered);
  }
  revalidatePath("/", "layout");
  const { termId: newTermId, doubts } = result.value;
  redirect(
    searchHref(`/cooperatives/${cooperativeId}`, {}, { saved: "replaced", term: newTermId, doubts: doubts.join(",") }),
  );
}
