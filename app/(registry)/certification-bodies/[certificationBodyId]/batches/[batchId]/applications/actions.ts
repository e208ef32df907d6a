"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { BatchApplicationRefusal } from "@/lib/assessment/batch-application-rules";
import { recordApplications } from "@/lib/assessment/record-applications";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { unitsTicked } from "../../../../../applications/unit-fields";
import { bodyHref } from "../../../stations";
import { includedIn, includeField } from "./application-fields";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid(), certificationBodyId: z.uuid() });
const Schedule = z.object({ venueId: z.uuid(), scheduledOn: Day, assessorId: z.uuid() });
const scheduleNames = ["venueId", "scheduledOn", "assessorId"] as const;

/** Records the papers of a batch and, where all three of its fields are filled in, the schedule. */
export async function recordApplicationsAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "applications");
  const typed = enteredIn(form, ["receivedOn", "evidence", ...scheduleNames]);
  const { ticked, entered: units } = unitsTicked(form);
  const included = includedIn(form);
  const entered = { ...typed, ...units, ...Object.fromEntries(included.map((id) => [includeField(id), "on"])) };
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(wordsIn(language, "assessment")("refusal.batch-not-found"), entered);
  const receivedOn = Day.safeParse(typed.receivedOn);
  if (!receivedOn.success) return formProblem(say("problem"), entered, { receivedOn: say("dayMissing") });
  const unscheduled = scheduleNames.every((name) => typed[name] === "");
  const schedule = Schedule.safeParse(typed);
  if (!unscheduled && !schedule.success) {
    const first = String(schedule.error.issues[0]?.path[0]);
    return formProblem(say("problem"), entered, { [first]: say("batch.scheduleMissing") });
  }

  const { submissionKey, batchId, certificationBodyId } = hidden.data;
  const results = included.map((enrolmentId) => ({ enrolmentId, notYetUnits: ticked.get(enrolmentId) ?? [] }));
  const asked = {
    ...{ submissionKey, batchId, results, evidence: typed.evidence, receivedOn: receivedOn.data },
    schedule: schedule.success ? schedule.data : null,
  };
  const result = await recordApplications(officer, asked, today());
  if (!result.ok) return answerTo(result.refusal, entered, language);
  revalidatePath(bodyHref(certificationBodyId), "layout");
  return {
    ...{ status: "done", message: say("batch.done", result.value), problems: {} },
    entered: { receivedOn: typed.receivedOn },
    next: { href: bodyHref(certificationBodyId), label: wordsIn(language, "assessment")("toBody") },
  };
}

const fieldOf = {
  "evidence-missing": "evidence",
  "text-too-long": "evidence",
  "venue-not-found": "venueId",
  "venue-not-verified": "venueId",
  "assessor-not-found": "assessorId",
} as const;

function answerTo(refusal: BatchApplicationRefusal, entered: Record<string, string>, language: Language): FormState {
  const [say, assessment] = [wordsIn(language, "applications"), wordsIn(language, "assessment")];
  switch (refusal.code) {
    case "batch-not-found":
    case "nothing-entered":
      return formProblem(
        refusal.code === "nothing-entered" ? say("batch.nothingEntered") : assessment("refusal.batch-not-found"),
        entered,
      );
    case "in-the-future": {
      const receivedOn = assessment("refusal.in-the-future", { today: dayText(today(), language) });
      return formProblem(say("problem"), entered, { receivedOn });
    }
    case "rows-refused": {
      const problems = refusal.rows.map(({ enrolmentId, name, problem }) => [
        includeField(enrolmentId),
        assessment(`row.${problem}`, { name: name || assessment("someone") }),
      ]);
      return formProblem(say("problem"), entered, Object.fromEntries(problems));
    }
    default:
      return formProblem(say("problem"), entered, { [fieldOf[refusal.code]]: say(`refusal.${refusal.code}`) });
  }
}
