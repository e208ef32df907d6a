"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import type { Language } from "@/lib/language";
import { findProgramme } from "@/lib/training/programmes/public-programmes";
import { saveProgramme } from "@/lib/training/programmes/save-programme";
import { wrongFields } from "../centres/record-fields";
import {
  positionBox,
  positionBoxes,
  positionsTyped,
  programmeFields,
  TypedProgramme,
  unitBox,
  unitsTyped,
} from "./programme-fields";

/** Without a programme it is a new one. */
const Hidden = z.object({
  submissionKey: z.uuid(),
  schemeId: z.uuid(),
  programmeId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
});

export async function saveProgrammeAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "programmes");
  const units = unitsTyped(form);
  const boxes = Object.fromEntries(units.map((code) => [unitBox(code), "on"]));
  const entered: Record<string, string> = { ...enteredIn(form, [...programmeFields, ...positionBoxes]), ...boxes };
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.programme-not-found"), entered);
  const typed = TypedProgramme.safeParse(entered);
  if (!typed.success) {
    const wrong = wrongFields(programmeFields, typed.error);
    return formProblem(say("problem"), entered, Object.fromEntries(wrong.map((name) => [name, say(`wrong.${name}`)])));
  }

  const { submissionKey, schemeId, programmeId: id, version } = hidden.data;
  const programme = id && version !== undefined ? { id, version } : null;
  const details = { ...typed.data, schemeId, units, positions: positionsTyped(entered) };
  const result = await saveProgramme(officer, { submissionKey, programme, details });
  if (!result.ok) {
    const sentence = say(`refusal.${result.refusal}`);
    if (result.refusal === "no-positions")
      return formProblem(say("problem"), entered, { [positionBox("CHAIR")]: sentence });
    if (result.refusal !== "changed-meanwhile" || !id) return formProblem(sentence, entered);
    revalidatePath(`/programmes/${id}/edit`);
    return formProblem(`${sentence} ${say("savedNow", { saved: await savedNow(id, language) })}`, entered);
  }
  revalidatePath("/", "layout");
  redirect(`/programmes/${result.value.programmeId}?saved=programme`);
}

/** What another officer has saved, beside what was typed, which the fields still hold. */
async function savedNow(programmeId: string, language: Language) {
  const [say, posts, now] = [
    wordsIn(language, "programmes"),
    wordsIn(language, "coverage"),
    await findProgramme(programmeId),
  ];
  if (!now) return "–";
  const meant = now.positions.map((position) => posts(`cuts.${position}`)).join(", ");
  const units = now.units.map(({ code }) => code).join(", ");
  return [now.title, say("hours", { hours: now.lessonHours }), meant, units, now.summary].filter(Boolean).join("; ");
}
