import { wordsIn } from "@/app/messages/words";
import type { Language } from "@/lib/language";
import type { Participant } from "@/lib/training/queries";

/** Two participants may share a name: their post, cooperative and place tell them apart. */
export function ParticipantName({ participant, language }: { participant: Participant; language: Language }) {
  const { name, position, cooperative, district, regency } = participant;
  const post = position && wordsIn(language, "coverage")(`cuts.${position}`);
  return (
    <>
      {name}
      <small>{[post, cooperative].filter(Boolean).join(", ")}</small>
      <small>{[district, regency].filter(Boolean).join(", ")}</small>
    </>
  );
}
