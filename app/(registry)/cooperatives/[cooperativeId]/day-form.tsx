import { wordsIn } from "@/app/messages/words";
import type { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";

/** The board of another day. It asks by its address, so the answer can be sent to somebody else. */
export function DayForm({ cooperativeId, on, language }: { cooperativeId: string; on: Day; language: Language }) {
  const [say, common] = [wordsIn(language, "cooperative"), wordsIn(language, "common")];
  const path = `/cooperatives/${cooperativeId}`;
  return (
    <form
      action={path}
      method="get"
      className="flex flex-wrap items-center gap-2 text-sm"
      aria-label={say("dayFilter")}
    >
      <label htmlFor="on">{say("day")}</label>
      <input id="on" className="input w-40" type="date" name="on" defaultValue={on} />
      <button type="submit" className="button" data-size="small">
        {common("show")}
      </button>
      {on !== today() && <a href={path}>{say("today")}</a>}
    </form>
  );
}
