import { wordsIn } from "@/app/messages/words";
import type { Tone } from "@/components/badge";
import type { Position } from "@/lib/cooperatives/positions";
import type { Language } from "@/lib/language";
import type { StandardStation } from "@/lib/schemes/standards/stations";

/** Positions, then whoever else it is for. */
export function forWhomText(
  { positions, forWhom }: { positions: Position[]; forWhom: string },
  language: Language,
): string {
  const posts = wordsIn(language, "coverage");
  return [...positions.map((position) => posts(`cuts.${position}`)), forWhom].filter((it) => it !== "").join(", ");
}

export function stationTone(station: StandardStation): Tone {
  if (station === "SCHEME_LICENSED") return "good";
  return station === "STOPPED" ? "idle" : "note";
}
