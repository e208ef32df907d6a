import { StatusBadge } from "@/app/(public)/check/status-badge";
import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { CheckboxField } from "@/components/form";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Choosable } from "@/lib/certificates/bulk/choose-certificates";
import type { Language } from "@/lib/language";
import { chosenField } from "./choice-search";

/** Certificates to tick. */
export function ChoiceTable({ rows, language }: { rows: Choosable[]; language: Language }) {
  const say = wordsIn(language, "jointActs");
  return (
    <DataTable
      caption={say("choose.table")}
      captionHidden
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "pick",
          header: say("choose.pick"),
          cell: ({ id, holderName }) => (
            <CheckboxField name={chosenField(id)} label={say("choose.pickOf", { name: holderName })} labelHidden />
          ),
        },
        {
          key: "holder",
          header: say("choose.holder"),
          rowHeader: true,
          cell: ({ holderName, number, scheme }) => (
            <>
              {holderName}
              <small className="[word-spacing:0.25em]">{number}</small>
              <small>{scheme}</small>
            </>
          ),
        },
        {
          key: "validTo",
          header: say("choose.validTo"),
          cell: ({ validTo }) => shortDayText(validTo, language),
        },
        {
          key: "status",
          header: say("choose.status"),
          cell: ({ status }) => <StatusBadge status={status} language={language} />,
        },
      ]}
    />
  );
}
