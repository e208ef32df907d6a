import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import type { ApplicationRow } from "@/lib/assessment/application-queries";
import { actorIn } from "@/lib/assessment/candidate-states";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { StateBadge } from "./state-badge";

/** Applications with their stage, and whose turn it is. */
export function ApplicationTable({ rows, language }: { rows: ApplicationRow[]; language: Language }) {
  const [say, posts] = [wordsIn(language, "applications"), wordsIn(language, "coverage")];
  return (
    <DataTable
      caption={say("table")}
      captionHidden
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "candidate",
          header: say("candidate"),
          cell: ({ id, name, post }) => (
            <>
              <a href={`/applications/${id}`}>{name}</a>
              {post && (
                <small>
                  {posts(`cuts.${post.position}`)}, {post.cooperative}
                </small>
              )}
            </>
          ),
        },
        {
          key: "scheme",
          header: say("scheme"),
          cell: ({ scheme, body, direct }) => (
            <span>
              {scheme}
              <small>{body}</small>
              {direct && <small>{say("direct")}</small>}
            </span>
          ),
        },
        { key: "state", header: say("state"), cell: ({ state }) => <StateBadge state={state} language={language} /> },
        { key: "actor", header: say("actor"), cell: ({ state }) => say(`waitsFor.${actorIn(state)}`) },
        {
          key: "scheduledOn",
          header: say("scheduledOn"),
          align: "end",
          cell: ({ scheduledOn }) => (scheduledOn ? shortDayText(scheduledOn, language) : "–"),
        },
        { key: "since", header: say("since"), align: "end", cell: ({ since }) => shortDayText(since, language) },
      ]}
    />
  );
}
