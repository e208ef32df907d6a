import { FollowProgress } from "@/app/follow-progress";
import { wordsIn } from "@/app/messages/words";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { SchemeChangeInFull } from "@/lib/schemes/change-queries";

const secondsBetween = 3;

/** How far the reposting is. Without scripts the page asks for itself anew; with them it is told. */
export function PostingSection({ change, language }: { change: SchemeChangeInFull; language: Language }) {
  const say = wordsIn(language, "schemeChanges");
  const { id, state, regenciesDone, regenciesTotal, effectiveOn } = change;
  return (
    <Section
      id="progress"
      title={say("posting.title")}
      text={say("posting.text", { day: dayText(effectiveOn, language) })}
    >
      <noscript>
        <meta httpEquiv="refresh" content={`${secondsBetween}; url=/schemes/changes/${id}`} />
      </noscript>
      <div className="max-w-160">
        <FollowProgress
          href={`/schemes/changes/${id}/state`}
          label={say("posting.title")}
          state={state}
          done={regenciesDone}
          total={regenciesTotal}
          sentence={say.raw("posting.done").replaceAll(", number", "")}
          language={language}
        />
      </div>
    </Section>
  );
}
