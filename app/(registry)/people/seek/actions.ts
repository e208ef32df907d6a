"use server";

import { redirect } from "next/navigation";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { mostAnHour, type Sought, seekPerson } from "@/lib/people/seek-elsewhere";

/** The number is looked for and forgotten: it stands in no address, and is not shown again. */
export async function seekByNumberAction(_before: FormState, form: FormData): Promise<FormState> {
  const { nationalId } = enteredIn(form, ["nationalId"]);
  return answer({ nationalId }, {}, "nationalId");
}

export async function seekByNameAction(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form, ["name", "birthDate"]);
  const say = wordsIn(await languageOf(), "people");
  const birthDate = Day.safeParse(entered.birthDate);
  const name = entered.name.replaceAll("\0", "").trim();
  if (name.length < 3) return formProblem(say("seek.check"), entered, { name: say("seek.nameMissing") });
  if (!birthDate.success) return formProblem(say("seek.check"), entered, { birthDate: say("seek.birthDateMissing") });
  return answer({ name, birthDate: birthDate.data }, entered, "name");
}

async function answer(sought: Sought, entered: Record<string, string>, field: string): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "people");
  const result = await seekPerson(officer, sought, today());
  if (!result.ok) {
    const sentence = say(`seek.refusal.${result.refusal}`, { most: mostAnHour });
    return formProblem(say("seek.check"), entered, { [field]: sentence });
  }
  if ("personId" in result.value) redirect(`/people/${result.value.personId}`);
  const { districts } = result.value;
  return formDone(districts.length === 0 ? say("seek.nobody") : say("seek.maybe", { districts: districts.join("; ") }));
}
