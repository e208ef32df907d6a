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
import { workerKinds } from "@/lib/cooperatives/kinds";
import { RegionCode } from "@/lib/regions/region-code";
import { registerWorkerCooperative } from "@/lib/worker-cooperatives/register-worker-cooperative";
import { backingFields, backingFrom } from "../backing-form";

const ownFields = ["kind", "legalName", "foundedOn", "seatVillageCode", "address"] as const;
const Fields = z.object({
  kind: z.enum(workerKinds),
  legalName: z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim().replace(/\s+/g, " ").toUpperCase())
    .pipe(z.string().min(3).max(200)),
  foundedOn: Day,
  seatVillageCode: RegionCode,
  address: z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim())
    .pipe(z.string().max(300))
    .transform((text) => text || null),
});

export async function registerAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "workers");
  const entered = enteredIn(form, [...ownFields, ...backingFields]);
  const key = z.uuid().safeParse(form.get("submissionKey"));
  const [fields, backing] = [Fields.safeParse(entered), backingFrom(entered)];
  if (!key.success || !fields.success || "problems" in backing) {
    const wrong = [
      ...ownFields.filter((field) => fields.error?.issues.some(({ path }) => path[0] === field)),
      ...("problems" in backing ? backing.problems : []),
    ];
    const problems = Object.fromEntries(wrong.map((field) => [field, say(`required.${field}`)]));
    return formProblem(say("problem"), entered, problems);
  }

  const asked = { submissionKey: key.data, ...fields.data, backing: backing.backing };
  const result = await registerWorkerCooperative(officer, asked, today());
  if (!result.ok) return formProblem(say(`refusal.${result.refusal}`), entered);
  revalidatePath("/", "layout");
  redirect(`/worker-cooperatives/${result.value.cooperativeId}?saved=registered`);
}
