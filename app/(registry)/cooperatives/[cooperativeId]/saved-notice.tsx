import { wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import { dayText } from "@/lib/calendar/day-text";
import type { NamedTerm } from "@/lib/cooperatives/seats";
import type { Language } from "@/lib/language";
import type { CooperativeView } from "./cooperative-view";

type Props = { saved: NonNullable<CooperativeView["saved"]>; terms: NamedTerm[]; language: Language };

/** What has just been saved, read back from the register. */
export function SavedNotice({ saved, terms, language }: Props) {
  const [say, posts] = [wordsIn(language, "cooperative"), wordsIn(language, "coverage")];
  const term = terms.find(({ id }) => id === saved.term);
  const day = saved.saved === "ended" ? term?.endDate : term?.startDate;
  if (!term || !day) return null;
  const sentence = say(`saved.${saved.saved}`, {
    name: term.name,
    position: posts(`cuts.${term.position}`),
    day: dayText(day, language),
  });
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
    </div>
  );
}
