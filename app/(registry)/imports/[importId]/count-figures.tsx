import { wordsIn } from "@/app/messages/words";
import type { Counts } from "@/lib/imports/counts";
import type { Language } from "@/lib/language";

const shown = ["ENTERS", "CHANGES", "SAME", "REFUSED", "noted", "warned"] as const;

/** How many rows come to what. */
export function CountFigures({ counts, language }: { counts: Counts; language: Language }) {
  const say = wordsIn(language, "imports");
  return (
    <dl className="facts">
      {shown.map((name) => (
        <div key={name}>
          <dt>{say(`rows.filters.${name}`)}</dt>
          <dd>{say("rows.count", { count: counts[name] })}</dd>
        </div>
      ))}
    </dl>
  );
}
