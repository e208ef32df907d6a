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
import { endTerm } from "@/lib/cooperatives/end-term";
import type { Problems } from "../../../person-fields";
import { endProblems } from "../../../term-refusals";
import { savedNow } from "../saved-now";

const Hidden = z.object({
  submissionKey: z.uuid(),
  cooperativeId: z.uuid(),
  termId: z.uuid(),
  version: z.coerce.number().int(),
});
const Reason = z.enum(everyEndReason);

export async function endTermAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const [say, cooperative] = [wordsIn(language, "terms"), wordsIn(language, "cooperative")];
  const entered = enteredIn(form, ["endDate", "reason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.term-not-found"), entered);

  const [endDate, reason] = [Day.safeParse(entered.endDate), Reason.safeParse(entered.reason)];
  if (!endDate.success || !reason.success) {
    const problems: Problems = {};
    if (!endDate.success) problems.endDate = say("required.endDate");
    if (!reason.success) problems.reason = say("required.reason");
    return formProblem(say("problem"), entered, problems);
  }

  const { submissionKey, cooperativeId, termId, version } = hidden.data;
  const asked = { submissionKey, termId, version, endDate: endDate.data, reason: reason.data };
  const result = await endTerm(officer, asked, today());
  if (!result.ok && result.refusal === "changed-meanwhile") {
    // The page comes again with the version that is saved now, so that the next sending is meant for that one.
    revalidatePath(`/cooperatives/${cooperativeId}/terms/${termId}/end`);
    const typed = say("changedVersion.ends", {
      day: dayText(endDate.data, language),
      reason: cooperative(`endReasons.${reason.data}`),
    });
    return formProblem(await savedNow(officer, { cooperativeId, termId, typed }, language), entered);
  }
  if (!result.ok) {
    const problems = endProblems(result.refusal, say);
    return problems
      ? formProblem(say("problem"), entered, problems)
      : formProblem(say(`refusal.${result.refusal}`), entered);
  }
  revalidatePath("/", "layout");
  redirect(searchHref(`/cooperatives/${cooperativeId}`, {}, { saved: "ended", term: termId }));
}
