import type { Say } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import { type SearchParams, searchHref } from "@/components/search-href";
import type { ChainSpan, ChainState } from "@/lib/audit/queries";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";

type Props = { state: ChainState; span: ChainSpan; params: SearchParams; language: Language; say: Say<"audit"> };

/** Whether the entries are those that were written, how many were looked at, of which days and when. */
export function ChainNotice({ state: { entries, breaks, readAt }, span, params, language, say }: Props) {
  const intact = breaks.length === 0;
  const days =
    typeof span === "string"
      ? say(`chain.spans.${span}`)
      : say("chain.spans.day", { day: dayText(span.day, language) });
  return (
    <div className="grid gap-2">
      <Notice tone={intact ? "good" : "bad"} title={intact ? say("chain.intact") : say("chain.broken")}>
        <p>
          {say("chain.counted", {
            entries: countText(entries, language),
            span: days,
            time: instantText(readAt, language),
          })}
        </p>
        {!intact && (
          <>
            <p>{say("chain.firstBreaks")}</p>
            <ul>
              {breaks.map(({ id, day, place }) => (
                <li key={String(id)}>
                  <a href={searchHref("/audit", { day, before: String(id + 1n) })}>
                    {say("chain.break", { place: String(place), day: dayText(day, language) })}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {span !== "all" && (
        <p>
          <a href={searchHref("/audit", params, { chain: "all" })}>{say("chain.checkAll")}</a>.{" "}
          <small>{say("chain.checkAllNote")}</small>
        </p>
      )}
    </div>
  );
}
