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
import { today } from "@/lib/calendar/today";
import { positions } from "@/lib/cooperatives/positions";
import { startTerm } from "@/lib/cooperatives/start-term";
import { askForChair } from "../../../ask-for-chair";
import { chairAsked } from "../../../chair-asked";
import { type Problems, personChosen, personFieldNames } from "../../../person-fields";
import { startProblems } from "../../../term-refusals";

const Hidden = z.object({ submissionKey: z.uuid(), cooperativeId: z.uuid(), position: z.enum(positions) });

/** Somebody takes a post. The national id goes from the form to the command and nowhere else. */
export async function startTermAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "terms");
  const entered = enteredIn(form, [...personFieldNames, "startDate"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);

  const startDate = Day.safeParse(entered.startDate);
  const person = personChosen(entered, say);
  if (!startDate.success || person.choice === null) {
    const problems: Problems = { ...person.problems };
    if (!startDate.success) problems.startDate = say("required.startDate");
    return formProblem(say("problem"), entered, problems);
  }

  const { submissionKey, cooperativeId, position } = hidden.data;
  const asked = { submissionKey, cooperativeId, position, person: person.choice, startDate: startDate.data };
  const result = await startTerm(officer, asked, today());
  if (!result.ok && result.refusal === "needs-approval") {
    const reason = wordsIn(language, "requests")("chair.reason");
    const sent = await askForChair(officer, { ...asked, replaces: null, reason }, today());
    return chairAsked(sent, "personId" in person.choice, entered, language);
  }
  if (!result.ok) {
    const problems = startProblems(result.refusal, "personId" in person.choice, say);
    return problems
      ? formProblem(say("problem"), entered, problems)
      : formProblem(say(`refusal.${result.refusal}`), entered);
  }
  revalidatePath("/", "layout");
  const { termId, doubts } = result.value;
  redirect(
    searchHref(`/cooperatives/${cooperativeId}`, {}, { saved: "started", term: termId, doubts: doubts.join(",") }),
  );
}
