import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { obstacleText } from "@/app/(registry)/requests/obstacle-text";
import { wordsIn } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import type { Language } from "@/lib/language";
import type { AskedForChange, AskForChangeRefusal } from "@/lib/requests/ask-for-change";
import type { Result } from "@/lib/result";
import { isTermRefusal, startProblems } from "./term-refusals";

/** On to the request, or what is wrong beside its field, as if the post had been filled at once. */
export function chairAsked(
  sent: Result<AskedForChange, AskForChangeRefusal>,
  known: boolean,
  entered: Record<string, string>,
  language: Language,
): FormState {
  const say = wordsIn(language, "terms");
  if (sent.ok) {
    revalidatePath("/", "layout");
    redirect(`/requests/${sent.value.requestId}`);
  }
  const problems = isTermRefusal(sent.refusal) ? startProblems(sent.refusal, known, say) : null;
  return problems
    ? formProblem(say("problem"), entered, problems)
    : formProblem(obstacleText(sent.refusal, language), entered);
}
