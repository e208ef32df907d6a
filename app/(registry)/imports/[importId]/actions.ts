"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { cancelImport } from "@/lib/imports/cancel-import";
import { confirmImport } from "@/lib/imports/confirm-import";
import { mapColumns } from "@/lib/imports/map-columns";
import { kinds } from "../kinds";

const Hidden = z.object({ submissionKey: z.uuid(), importId: z.uuid(), version: z.coerce.number().int() });

type Step = (
  officer: Awaited<ReturnType<typeof requireOfficer>>,
  hidden: z.infer<typeof Hidden>,
) => Promise<{ ok: true } | { ok: false; refusal: RefusalWord }>;
type RefusalWord =
  | "import-not-found"
  | "not-possible-now"
  | "changed-meanwhile"
  | "columns-missing"
  | "column-said-twice";

/** One step of an import, and back to its page. */
async function step(form: FormData, entered: Record<string, string>, take: Step): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "imports");
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.import-not-found"), entered);
  const result = await take(officer, hidden.data);
  if (!result.ok) return formProblem(say(`refusal.${result.refusal}`), entered);
  revalidatePath("/imports", "layout");
  redirect(`/imports/${hidden.data.importId}`);
}

export const confirmAction = async (_before: FormState, form: FormData): Promise<FormState> =>
  step(form, {}, confirmImport);

export const cancelAction = async (_before: FormState, form: FormData): Promise<FormState> =>
  step(form, {}, cancelImport);

/** What the columns of the file are, as somebody says it. */
export async function mapAction(_before: FormState, form: FormData): Promise<FormState> {
  const columns = [...new Set(kinds.flatMap((kind) => Object.keys(kind.columns)))];
  const entered = enteredIn(form, columns);
  const mapping = Object.fromEntries(
    columns.map((name) => [name, /^\d{1,4}$/.test(entered[name] ?? "") ? Number(entered[name]) : null]),
  );
  return step(form, entered, (officer, hidden) => mapColumns(officer, { ...hidden, mapping }, kinds));
}
