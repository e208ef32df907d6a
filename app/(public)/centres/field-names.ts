import { wordsIn } from "@/app/messages/words";
import type { Language } from "@/lib/language";
import { fieldsInOrder, type VocationalField } from "@/lib/training/centres/fields";

/** Vocational fields in a sentence, the first few of them where there are many. */
export function fieldNames(fields: VocationalField[], language: Language, most = Number.POSITIVE_INFINITY): string {
  const say = wordsIn(language, "centres");
  const inOrder = fieldsInOrder(fields);
  const named = inOrder.slice(0, most).map((field) => say(`fields.${field}`));
  const left = inOrder.length - named.length;
  return left > 0 ? `${named.join(", ")} ${say("moreFields", { count: left })}` : named.join(", ");
}
