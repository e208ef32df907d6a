import { wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { findUnderWay } from "@/lib/schemes/public-queries";

/** For a day to come: while a change of schemes is being posted, some regencies count by the new rule and some do not yet. */
export async function PostingNotice({ asOf, language }: { asOf: Day; language: Language }) {
  const posting = await findUnderWay();
  if (!posting || asOf < posting.effectiveOn) return null;
  const say = wordsIn(language, "schemeChanges");
  const { effectiveOn, done, total } = posting;
  return (
    <Notice tone="warn" title={say("posting.title")}>
      <p>{say("posting.text", { day: dayText(effectiveOn, language) })}</p>
      <p>{say("posting.done", { done, total })}</p>
    </Notice>
  );
}
