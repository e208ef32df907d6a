import { wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import { broughtAboutBy } from "@/lib/board-rules/found-on-board";
import type { CheckedBoard } from "@/lib/board-rules/queries";
import { rulesOn } from "@/lib/board-rules/rule-changes";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { NamedTerm } from "@/lib/cooperatives/seats";
import type { Language } from "@/lib/language";
import type { CooperativeView } from "./cooperative-view";
import { findingText, type Names } from "./finding-words";

type Props = {
  saved: NonNullable<CooperativeView["saved"]>;
  terms: NamedTerm[];
  checked: CheckedBoard;
  names: Names;
  language: Language;
};

/** What has just been saved, read back from the register, and what the rules find because of it. */
export function SavedNotice({ saved, terms, checked, names, language }: Props) {
  const [say, posts] = [wordsIn(language, "cooperative"), wordsIn(language, "coverage")];
  const term = terms.find(({ id }) => id === saved.term);
  const day = saved.saved === "ended" ? term?.endDate : term?.startDate;
  if (!term || !day) return null;
  const sentence = say(`saved.${saved.saved}`, {
    name: term.name,
    position: posts(`cuts.${term.position}`),
    day: dayText(day, language),
  });
  const arising = broughtAboutBy(checked, saved, today());
  const rules = rulesOn(today(), checked.changes);
  return (
    <div role="status" className="grid gap-3">
      <Notice tone="good" title={sentence} />
      {saved.doubts.length > 0 && (
        <Notice tone="warn">
          {saved.doubts.map((doubt) => (
            <p key={doubt}>{say(`saved.doubts.${doubt}`)}</p>
          ))}
        </Notice>
      )}
      {arising.length > 0 && (
        <Notice tone="warn" title={wordsIn(language, "findings")("arising")}>
          <ul>
            {arising.map((finding) => (
              <li key={finding.rule}>{findingText(finding, rules[finding.rule], names, language)}</li>
            ))}
          </ul>
          <p>
            <a href="#findings">{say("steps.toFindings")}</a>
          </p>
        </Notice>
      )}
    </div>
  );
}
