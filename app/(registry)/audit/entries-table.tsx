import type { Say } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { searchHref } from "@/components/search-href";
import { isAct } from "@/lib/audit/acts";
import type { AuditLine } from "@/lib/audit/queries";
import { instantText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { OfficerName } from "./officer-name";

type Props = { lines: AuditLine[]; language: Language; say: Say<"audit"> };

/** A line's officer and record lead to everything that was done by the one, or to the other. */
export function EntriesTable({ lines, language, say }: Props) {
  return (
    <DataTable
      caption={say("entries")}
      captionHidden
      phone="stack"
      rows={lines}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: "at", header: say("at"), cell: ({ at }) => instantText(at, language) },
        // An act of an earlier version keeps the name it was written with.
        { key: "act", header: say("act"), cell: ({ act }) => (isAct(act) ? say(`acts.${act}`) : act) },
        { key: "officer", header: say("officer"), cell: ({ officer }) => <OfficerName officer={officer} say={say} /> },
        {
          key: "about",
          header: say("about"),
          cell: ({ subjectId }) => (
            <a className="font-mono text-xs" href={searchHref("/audit", { record: subjectId })}>
              {subjectId}
            </a>
          ),
        },
        { key: "details", header: say("details"), cell: ({ details }) => <Details details={details} say={say} /> },
      ]}
    />
  );
}

/** In the words they were written with: an auditor compares them with the database. */
function Details({ details, say }: { details: Record<string, unknown>; say: Say<"audit"> }) {
  const facts = Object.entries(details);
  if (facts.length === 0) return "–";
  return (
    <ul>
      {facts.map(([name, value]) => (
        <li key={name}>
          {Array.isArray(value) ? (
            <details>
              <summary>
                {name}: {say("rows", { count: String(value.length) })}
              </summary>
              <pre className="overflow-x-auto text-xs">{JSON.stringify(value, null, 1)}</pre>
            </details>
          ) : (
            `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`
          )}
        </li>
      ))}
    </ul>
  );
}
