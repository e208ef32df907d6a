import { wordsIn } from "@/app/messages/words";
import { type Column, DataTable, type Sort } from "@/components/data-table";
import { shortDayText } from "@/lib/calendar/day-text";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import type { CentreRow } from "@/lib/training/centres/centre-rows";
import { fieldNames } from "./field-names";

type Props<Row> = {
  caption: string;
  centres: Row[];
  language: Language;
  sort?: Sort;
  /** Columns that stand right behind the name. */
  first?: Column<Row>[];
};

/** Centres share names across the country, so region and province always stand beside the name. */
export function CentreTable<Row extends CentreRow>({ caption, centres, language, sort, first = [] }: Props<Row>) {
  const say = wordsIn(language, "centres");
  return (
    <DataTable
      caption={caption}
      captionHidden
      phone="stack"
      rows={centres}
      rowKey={({ id }) => id}
      sort={sort}
      columns={[
        {
          key: "name",
          header: say("name"),
          sortKey: "name",
          cell: ({ id, name }) => <a href={`/centres/${id}`}>{name}</a>,
        },
        ...first,
        {
          key: "kind",
          header: say("kind"),
          sortKey: "kind",
          cell: ({ kind, class: stage }) => (
            <span>
              {say(`kinds.${kind}`)}
              {stage && <small>{say(`classes.${stage}`)}</small>}
            </span>
          ),
        },
        {
          key: "region",
          header: say("region"),
          sortKey: "region",
          cell: ({ regency, regionCode, province }) => (
            <span>
              {regency ? <a href={`/coverage/${regionCode}`}>{regency}</a> : say("wholeProvince")}
              <small>{province}</small>
            </span>
          ),
        },
        {
          key: "fields",
          header: say("field"),
          cell: ({ fields }) => <small>{fields.length > 0 ? fieldNames(fields, language, 2) : "–"}</small>,
        },
        {
          key: "accreditedTo",
          header: say("accreditedTo"),
          cell: ({ accreditedTo }) =>
            accreditedTo ? (
              <span className="sm:whitespace-nowrap">{shortDayText(accreditedTo, language)}</span>
            ) : (
              <span className="text-soft">{say("notAccredited")}</span>
            ),
        },
        {
          key: "capacity",
          header: say("capacity"),
          sortKey: "capacity",
          align: "end",
          cell: ({ capacity }) => countText(capacity, language),
        },
        {
          key: "batches",
          header: say("openBatches"),
          align: "end",
          cell: ({ openBatches }) => countText(openBatches, language),
        },
      ]}
    />
  );
}
