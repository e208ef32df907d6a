import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import type { ImportState } from "@/lib/imports/state";
import type { Language } from "@/lib/language";

const tones: Record<ImportState, Tone> = {
  UPLOADED: "warn",
  DRY_RUNNING: "note",
  READY: "warn",
  RUNNING: "note",
  DONE: "good",
  CANCELLED: "idle",
  FAILED: "bad",
};

export const StateBadge = ({ state, language }: { state: ImportState; language: Language }) => (
  <Badge tone={tones[state]}>{wordsIn(language, "imports")(`states.${state}`)}</Badge>
);
