"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { valueText } from "@/app/(registry)/requests/[requestId]/differences";
import { obstacleText } from "@/app/(registry)/requests/obstacle-text";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { NewPerson } from "@/lib/people/identity";
import { findIdentity } from "@/lib/people/identity-queries";
import { NationalId } from "@/lib/people/national-id";
import { type AskForChangeRefusal, askForChange } from "@/lib/requests/ask-for-change";

const Hidden = z.object({
  submissionKey: z.uuid(),
  personId: z.uuid(),
  version: z.coerce.number().int(),
  again: z.uuid().optional(),
  againVersion: z.coerce.number().int().optional(),
});
const Identity = z.object({
  name: NewPerson.shape.name,
  birthDate: Day,
  sex: z.enum(["FEMALE", "MALE"]),
  phone: z.string().transform((text) =>
    text.trim() === ""
      ? null
      : text
          .trim()
          .replace(/[\s().-]/g, "")
          .replace(/^\+?62/, "0"),
  ),
});

/** Beside which field a refusal stands; the others are about the form as a whole. */
const fieldOf: Partial<Record<AskForChangeRefusal, string>> = {
  "birth-date-in-the-future": "birthDate",
  "phone-impossible": "phone",
  "national-id-taken": "nationalId",
  "reason-missing": "reason",
  "reason-too-long": "reason",
};

/** The national id goes from the form to the command and nowhere else. */
export async function correctIdentityAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const [say, terms] = [wordsIn(language, "requests"), wordsIn(language, "terms")];
  const entered = enteredIn(form, ["name", "birthDate", "sex", "phone", "nationalId", "reason"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(terms("refusal.person-not-found"), entered);

  const identity = Identity.safeParse(entered);
  const digits = entered.nationalId.replace(/[\s.-]/g, "");
  const number = digits === "" ? null : NationalId.safeParse(digits);
  if (!identity.success || number?.success === false) {
    const wrong = new Set(identity.error?.issues.map(({ path }) => path[0]));
    const problems = Object.fromEntries([
      ...(["name", "birthDate", "sex"] as const).flatMap((field) =>
        wrong.has(field) ? [[field, say(`identity.required.${field}`)]] : [],
      ),
      ...(number?.success === false ? [["nationalId", numberProblem(number.error, terms)]] : []),
    ]);
    return formProblem(say("identity.problem"), entered, problems);
  }

  const { submissionKey, personId, version, again, againVersion } = hidden.data;
  const asked = {
    ...({
      kind: "PERSON_IDENTITY",
      submissionKey,
      version,
      nationalId: number?.data ?? null,
      reason: entered.reason,
    } as const),
    change: { personId, ...identity.data },
    ...(again && againVersion !== undefined && { again: { requestId: again, version: againVersion } }),
  };
  const result = await askForChange(officer, asked, today());
  if (!result.ok) {
    if (result.refusal === "changed-meanwhile") {
      // The page comes again with the version that is saved now; what was typed stays beside it.
      revalidatePath(`/people/${personId}/identity`);
      const now = await findIdentity(officer, personId, today());
      const saved = now
        ? [now.name, now.birthDate, now.sex, now.phone].map((it) => valueText(it, language)).join(", ")
        : "";
      return formProblem(say("identity.savedNow", { saved }), entered);
    }
    const sentence = obstacleText(result.refusal, language);
    const field = fieldOf[result.refusal];
    return field
      ? formProblem(say("identity.problem"), entered, { [field]: sentence })
      : formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  redirect(`/requests/${result.value.requestId}`);
}

function numberProblem(error: z.ZodError, terms: ReturnType<typeof wordsIn<"terms">>) {
  const problems = ["national-id-not-16-digits", "national-id-impossible-date", "national-id-serial-zero"] as const;
  return terms(`refusal.${problems.find((it) => error.issues[0]?.message === it) ?? "national-id-not-16-digits"}`);
}
