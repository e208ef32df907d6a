"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { decideOnSeats } from "@/lib/training/decide-on-seats";
import { listSeatRequests } from "@/lib/training/seat-queries";
import { decisionField, decisionsTyped, reasonField, selectionEntered } from "./selection-fields";

const Hidden = z.object({ submissionKey: z.uuid(), batchId: z.uuid() });

export async function selectSeatsAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "seats");
  const entered = selectionEntered(form);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.batch-not-found"), entered);

  const { batchId } = hidden.data;
  const result = await decideOnSeats(officer, { ...hidden.data, decisions: decisionsTyped(form) }, today());
  // The rows come again with their present versions, so that the next sending is meant for those.
  revalidatePath("/", "layout");
  if (result.ok) return formDone(say("selected", result.value), { href: `/batches/${batchId}`, label: say("toBatch") });

  const { refusal } = result;
  if (refusal.code === "too-few-seats")
    return formProblem(say("refusal.too-few-seats", { left: refusal.left }), entered);
  if (refusal.code !== "decisions-refused") return formProblem(say(`refusal.${refusal.code}`), entered);
  const names = new Map((await listSeatRequests(officer, batchId)).map(({ id, name }) => [id, name]));
  const problems = refusal.rows.map(({ requestId, problem }) => [
    problem === "changed-meanwhile" ? decisionField(requestId) : reasonField(requestId),
    say(`row.${problem}`, { name: names.get(requestId) ?? "" }),
  ]);
  return formProblem(say("refusal.decisions-refused"), entered, Object.fromEntries(problems));
}
