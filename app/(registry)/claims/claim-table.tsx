import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { instantText } from "@/lib/calendar/day-text";
import type { ClaimRow } from "@/lib/certificates/claims/claim-queries";
import type { Language } from "@/lib/language";
import { claimTones } from "./claim-looks";

export function ClaimTable({ rows, language }: { rows: ClaimRow[]; language: Language }) {
  const say = wordsIn(language, "claims");
  return (
    <DataTable
      caption={say("title")}
      captionHidden
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "holder",
          header: say("holder"),
          cell: ({ id, holderName, number }) => (
            <>
              <a href={`/claims/${id}`}>{holderName}</a>
              <small className="[word-spacing:0.25em]">{number}</small>
            </>
          ),
        },
        {
          key: "cooperative",
          header: say("cooperative"),
          cell: ({ cooperative }) => <a href={`/cooperatives/${cooperative.id}`}>{cooperative.legalName}</a>,
        },
        {
          key: "scheme",
          header: say("scheme"),
          cell: ({ scheme, body }) => (
            <span>
              {scheme}
              <small>{body.name}</small>
            </span>
          ),
        },
        {
          key: "state",
          header: say("state"),
          cell: ({ state }) => <Badge tone={claimTones[state]}>{say(`states.${state}`)}</Badge>,
        },
        {
          key: "since",
          header: say("since"),
          cell: ({ recordedAt }) => instantText(recordedAt, language),
        },
      ]}
    />
  );
}
