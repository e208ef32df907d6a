import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Disclosure } from "@/components/disclosure";
import type { Day } from "@/lib/calendar/day";
import { shortDayText } from "@/lib/calendar/day-text";
import type { NamedTerm } from "@/lib/cooperatives/seats";
import type { Language } from "@/lib/language";

/** Every term there was, is or will be, the latest first. Folded: it is asked for seldom. */
export function History({ terms, on, language }: { terms: NamedTerm[]; on: Day; language: Language }) {
  const [say, posts] = [wordsIn(language, "cooperative"), wordsIn(language, "coverage")];
  if (terms.length === 0) return <p className="text-soft">{say("historyEmpty")}</p>;
  return (
    <Disclosure summary={say("historyCount", { count: terms.length })}>
      <DataTable
        caption={say("history")}
        captionHidden
        phone="stack"
        columns={[
          {
            key: "person",
            header: say("historyColumns.person"),
            cell: ({ personId, name }) => <a href={`/people/${personId}`}>{name}</a>,
          },
          {
            key: "position",
            header: say("historyColumns.position"),
            cell: ({ position }) => posts(`cuts.${position}`),
          },
          {
            key: "from",
            header: say("historyColumns.from"),
            cell: ({ startDate }) => (
              <>
                {shortDayText(startDate, language)}
                {on < startDate && <small>{say("coming")}</small>}
              </>
            ),
          },
          {
            key: "to",
            header: say("historyColumns.to"),
            cell: ({ endDate }) => (endDate === null ? say("running") : shortDayText(endDate, language)),
          },
          {
            key: "reason",
            header: say("historyColumns.reason"),
            cell: ({ endReason }) => (endReason === null ? "–" : say(`endReasons.${endReason}`)),
          },
        ]}
        rows={terms.toReversed()}
        rowKey={({ id }) => id}
      />
    </Disclosure>
  );
}
