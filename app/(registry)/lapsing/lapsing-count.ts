import { wordsIn } from "@/app/messages/words";
import type { Language } from "@/lib/language";
import { mostCounted } from "@/lib/worklists/lapsing";

/** "12 sertifikat", or that there are more than are counted. */
export function lapsingCount(total: number, language: Language) {
  const say = wordsIn(language, "work");
  return total > mostCounted ? say("moreThan", { count: mostCounted }) : say("certificates", { count: total });
}
