import { requests } from "@/app/messages/id/requests";
import { terms } from "@/app/messages/id/terms";
import { wordsIn } from "@/app/messages/words";
import type { Language } from "@/lib/language";
import type { AnswerRequestRefusal } from "@/lib/requests/answer-request";
import type { AskForChangeRefusal } from "@/lib/requests/ask-for-change";

type Refusal = AnswerRequestRefusal | AskForChangeRefusal;

const among = <Words extends object>(words: Words, refusal: string): refusal is Extract<keyof Words, string> =>
  Object.hasOwn(words, refusal);

/** Why a request is refused, in words: its own, those of the change, or those that the form of a post has for it. */
export function obstacleText(refusal: Refusal, language: Language): string {
  if (among(requests.refusal, refusal)) return wordsIn(language, "requests")(`refusal.${refusal}`);
  if (among(requests.obstacles, refusal)) return wordsIn(language, "requests")(`obstacles.${refusal}`);
  if (among(terms.refusal, refusal)) return wordsIn(language, "terms")(`refusal.${refusal}`);
  // What is left has no words: that does not compile.
  return refusal satisfies never;
}
