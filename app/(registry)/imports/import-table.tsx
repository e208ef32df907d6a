import { wordsIn } from "@/app/messages/words";
import { DataTable, type Sort } from "@/components/data-table";
import { instantText } from "@/lib/calendar/day-text";
import type { ImportSummary } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { StateBadge } from "./state-badge";

/** What has been brought in: by whom, when, and what it came to. */
export function ImportTable({ rows, sort, language }: { rows: ImportSummary[]; sort: Sort; language: Language }) {
  const say = wordsIn(language, "imports");
  const number = new Intl.NumberFormat(language);
  return (
    <DataTable
      caption={say("history")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "file",
          header: say("table.file"),
          sortKey: "file",
          cell: ({ id, kind, fileName, cooperative, batch }) => (
            <>
              <a href={`/imports/${id}`}>{fileName}</a>
              <small>
                {[say(`kinds.${kind}.name`), cooperative?.legalName ?? batch?.title].filter(Boolean).join(", ")}
              </small>
            </>
          ),
        },
        {
          key: "when",
          header: say("table.when"),
          sortKey: "when",
          cell: ({ uploadedAt, uploadedBy }) => (
            <span>
              {instantText(uploadedAt, language)}
              <small>{uploadedBy}</small>
            </span>
          ),
        },
        {
          key: "state",
          header: say("table.state"),
          cell: ({ state }) => <StateBadge state={state} language={language} />,
        },
        {
          key: "rows",
          header: say("table.rows"),
          sortKey: "rows",
          align: "end",
          cell: ({ rowCount }) => number.format(rowCount),
        },
        {
          key: "result",
          header: say("table.result"),
          align: "end",
          cell: ({ counts }) =>
            counts
              ? [counts.ENTERS, counts.CHANGES, counts.REFUSED].map((count) => number.format(count)).join(" / ")
              : "–",
        },
      ]}
      rows={rows}
      sort={sort}
      rowKey={({ id }) => id}
    />
  );
}
