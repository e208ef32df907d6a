import { wordsIn } from "@/app/messages/words";
import { Timeline } from "@/components/timeline";
import { instantText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { SchemeChangeInFull } from "@/lib/schemes/change-queries";

/** Who proposed it, who said what, and when the figures had followed. */
export function ChangeHistory({ change, language }: { change: SchemeChangeInFull; language: Language }) {
  const say = wordsIn(language, "schemeChanges");
  const { state, proposedBy, proposedAt, answeredBy, answeredAt, answerReason, finishedAt, regenciesTotal } = change;
  return (
    <Timeline
      moments={[
        { key: "proposed", day: instantText(proposedAt, language), title: say("acts.proposed"), text: proposedBy },
        ...(answeredAt && state !== "PROPOSED"
          ? [
              {
                key: "answered",
                day: instantText(answeredAt, language),
                title: say(`acts.${state}`),
                text: answerReason ? `${answeredBy}: “${answerReason}”` : answeredBy,
              },
            ]
          : []),
        ...(finishedAt && regenciesTotal > 0
          ? [{ key: "finished", day: instantText(finishedAt, language), title: say("acts.finished") }]
          : []),
      ]}
    />
  );
}
