"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { agreeFollowUp } from "@/lib/worker-cooperatives/agree-follow-up";
import { finishFollowUp } from "@/lib/worker-cooperatives/finish-follow-up";
import { recordAttendance } from "@/lib/worker-cooperatives/record-attendance";
import { oneLine } from "../dialogue-form";
import { attendanceFields, attendancesFrom } from "./attendance-fields";

const Hidden = z.object({ submissionKey: z.uuid(), dialogueId: z.uuid() });

export async function recordAttendanceAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "dialogues");
  const { entered, attendances, problems } = attendancesFrom(form);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.dialogue-not-found"), entered);
  if (problems.length > 0)
    return formProblem(
      say("problem"),
      entered,
      Object.fromEntries(problems.map((field) => [field, say("required.count")])),
    );

  const { dialogueId } = hidden.data;
  const result = await recordAttendance(officer, { ...hidden.data, attendances }, today());
  const path = `/dialogues/${dialogueId}`;
  if (!result.ok) {
    const { refusal } = result;
    if (!("cooperativeId" in refusal)) return formProblem(say(`refusal.${refusal.code}`), entered);
    if (refusal.code === "changed-meanwhile") {
      // Fields not typed into anew show what is saved now.
      revalidatePath(path);
      return formProblem(say("refusal.changed-meanwhile"), {});
    }
    const { attended } = attendanceFields(refusal.cooperativeId);
    return formProblem(say("problem"), entered, { [attended]: say(`refusal.${refusal.code}`) });
  }
  revalidatePath(path);
  redirect(`${path}?saved=attendance`);
}

const FollowUp = z.object({ what: oneLine(3, 300), who: oneLine(2, 200), dueOn: Day });

export async function agreeFollowUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "dialogues");
  const fields = ["what", "who", "dueOn"] as const;
  const entered = enteredIn(form, fields);
  const [hidden, typed] = [Hidden.safeParse(Object.fromEntries(form)), FollowUp.safeParse(entered)];
  if (!hidden.success) return formProblem(say("refusal.dialogue-not-found"), entered);
  if (!typed.success) {
    const wrong = fields.filter((field) => typed.error.issues.some(({ path }) => path[0] === field));
    return formProblem(
      say("problem"),
      entered,
      Object.fromEntries(wrong.map((field) => [field, say(`required.${field}`)])),
    );
  }
  const result = await agreeFollowUp(officer, { ...hidden.data, ...typed.data });
  if (!result.ok) return formProblem(say(`refusal.${result.refusal}`), entered);
  const path = `/dialogues/${hidden.data.dialogueId}`;
  revalidatePath(path);
  redirect(`${path}?saved=agreed#follow-ups`);
}

const Finish = z.object({ submissionKey: z.uuid(), followUpId: z.uuid(), version: z.coerce.number().int() });

export async function finishFollowUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "dialogues");
  const entered = enteredIn(form, ["doneOn"]);
  const [hidden, doneOn] = [Finish.safeParse(Object.fromEntries(form)), Day.safeParse(entered.doneOn)];
  if (!hidden.success) return formProblem(say("refusal.follow-up-not-found"), entered);
  if (!doneOn.success) return formProblem(say("problem"), entered, { doneOn: say("required.doneOn") });
  const result = await finishFollowUp(officer, { ...hidden.data, doneOn: doneOn.data }, today());
  if (!result.ok) {
    revalidatePath("/dialogues", "layout");
    return formProblem(say(`refusal.${result.refusal}`), entered);
  }
  revalidatePath("/dialogues", "layout");
  redirect(`/dialogues/${result.value.dialogueId}?saved=done#follow-ups`);
}
