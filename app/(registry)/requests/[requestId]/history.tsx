import { wordsIn } from "@/app/messages/words";
import { Timeline } from "@/components/timeline";
import { instantText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { RequestStep } from "@/lib/requests/queries";

/** Who said what, and when; a request that came back says in which round. */
export function History({ steps, language }: { steps: RequestStep[]; language: Language }) {
  const say = wordsIn(language, "requests");
  const rounds = Math.max(1, ...steps.map(({ round }) => round));
  return (
    <Timeline
      moments={steps.map(({ act, at, officer, level, round, remark }, index) => ({
        key: String(index),
        day: instantText(at, language),
        title: rounds > 1 ? `${say(`acts.${act}`)} · ${say("page.round", { round })}` : say(`acts.${act}`),
        text: (
          <>
            <p>{level ? say("by", { name: officer, level: say(`levels.${level}`) }) : officer}</p>
            {remark && <p>“{remark}”</p>}
          </>
        ),
      }))}
    />
  );
}
