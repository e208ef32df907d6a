"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { words } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { changePace } from "@/lib/notices/change-pace";
import { noticePaces } from "@/lib/notices/notice";

export async function changePaceAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("notices")]);
  const key = z.uuid().safeParse(form.get("submissionKey"));
  const pace = z.enum(noticePaces).safeParse(form.get("pace"));
  if (!key.success || !pace.success) return formProblem(say("pace.missing"), {}, { pace: say("pace.missing") });
  await changePace(officer, { submissionKey: key.data, pace: pace.data });
  revalidatePath("/notices");
  return formDone(say("pace.done"));
}
