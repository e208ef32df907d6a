"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { askForBulkAct } from "@/lib/certificates/bulk/ask-for-bulk-act";
import { type AskRefusal, mostAtOnce } from "@/lib/certificates/bulk/bulk-rules";
import { typedNumbers } from "@/lib/certificates/bulk/typed-numbers";
import type { Language } from "@/lib/language";
import { actsHref } from "../act-looks";
import { chosenField, chosenIn, filterIn } from "./choice-search";

const Hidden = z.object({ submissionKey: z.uuid(), certificationBodyId: z.uuid() });

export async function askForBulkActAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const [say, certificates] = [wordsIn(language, "jointActs"), wordsIn(language, "certificates")];
  const text = (name: string) => String(form.get(name) ?? "").replaceAll("\0", "");
  const chosen = chosenIn(form);
  const everything = form.get("all") === "on";
  const entered = {
    ...{ day: text("day"), reason: text("reason"), numbers: text("numbers"), all: everything ? "on" : "" },
    ...Object.fromEntries(chosen.map((id) => [chosenField(id), "on"])),
  };
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.not-permitted"), entered);
  const day = Day.safeParse(entered.day);
  if (!day.success) return formProblem(certificates("actProblem"), entered, { day: certificates("dayMissing") });

  const filter = filterIn(form);
  const result = await askForBulkAct(
    officer,
    {
      ...{ submissionKey: hidden.data.submissionKey, kind: filter.kind, effectiveOn: day.data },
      reason: entered.reason.slice(0, 500),
      choice: {
        ...{ certificateIds: chosen, numbers: typedNumbers(entered.numbers.slice(0, 100_000)) },
        filter: everything ? filter : null,
      },
    },
    today(),
  );
  if (!result.ok) return refusedForm(result.refusal, entered, language);
  const { certificationBodyId } = hidden.data;
  revalidatePath("/certification-bodies", "layout");
  redirect(`${actsHref(certificationBodyId)}/${result.value.bulkActId}`);
}

const mostNamed = 20;

function refusedForm(refusal: AskRefusal, entered: Record<string, string>, language: Language): FormState {
  const [say, certificates] = [wordsIn(language, "jointActs"), wordsIn(language, "certificates")];
  switch (refusal.code) {
    case "rows-refused": {
      const { rows } = refusal;
      const named = rows
        .slice(0, mostNamed)
        .map(({ number, problem }) => say("rowProblem", { number, problem: say(`problem.${problem}`) }));
      const rest = rows.length > mostNamed ? [say("more", { count: rows.length - mostNamed })] : [];
      return formProblem(say("rowsRefused", { count: rows.length }), entered, {
        numbers: [...named, ...rest].join(" · "),
      });
    }
    case "reason-missing":
      return formProblem(certificates("actProblem"), entered, { reason: say("refusal.reason-missing") });
    case "in-the-future":
      return formProblem(certificates("actProblem"), entered, { day: say("refusal.in-the-future") });
    default:
      return formProblem(say(`refusal.${refusal.code}`, { most: mostAtOnce }), entered);
  }
}
