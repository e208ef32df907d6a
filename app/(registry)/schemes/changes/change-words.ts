import { wordsIn } from "@/app/messages/words";
import type { Tone } from "@/components/badge";
import type { Language } from "@/lib/language";
import type { SchemeChangeRow } from "@/lib/schemes/change-queries";

export const changeTones: Record<SchemeChangeRow["state"], Tone> = {
  PROPOSED: "warn",
  WITHDRAWN: "idle",
  REJECTED: "bad",
  POSTING: "note",
  APPLIED: "good",
};

/** What a change is about: the schemes it names, or the positions. */
export function aboutText({ scheme, successor, positions }: SchemeChangeRow, language: Language): string {
  const posts = wordsIn(language, "coverage");
  if (scheme !== null) return successor === null ? scheme : `${scheme} → ${successor}`;
  return positions.map((position) => posts(`cuts.${position}`)).join(", ");
}
