import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { instantText, shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { SchemeChangeRow } from "@/lib/schemes/change-queries";
import { aboutText, changeTones } from "./change-words";

export function ChangeTable({ rows, language }: { rows: SchemeChangeRow[]; language: Language }) {
  const say = wordsIn(language, "schemeChanges");
  return (
    <DataTable
      caption={say("list")}
      captionHidden
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "about",
          header: say("about"),
          cell: (row) => (
            <>
              <a href={`/schemes/changes/${row.id}`}>{aboutText(row, language)}</a>
              <small className="block">{say(`kinds.${row.kind}`)}</small>
            </>
          ),
        },
        { key: "from", header: say("effectiveOn"), cell: ({ effectiveOn }) => shortDayText(effectiveOn, language) },
        {
          key: "state",
          header: say("state"),
          cell: ({ state }) => <Badge tone={changeTones[state]}>{say(`states.${state}`)}</Badge>,
        },
        {
          key: "proposed",
          header: say("proposedBy"),
          cell: ({ proposedBy, proposedAt }) => (
            <>
              {proposedBy}
              <small className="block">{instantText(proposedAt, language)}</small>
            </>
          ),
        },
        {
          key: "answered",
          header: say("answeredBy"),
          cell: ({ answeredBy, answeredAt }) =>
            answeredAt && (
              <>
                {answeredBy}
                <small className="block">{instantText(answeredAt, language)}</small>
              </>
            ),
        },
      ]}
    />
  );
}
