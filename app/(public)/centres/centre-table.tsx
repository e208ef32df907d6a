import { wordsIn } from "@/app/messages/words";
import { DataTable, type Sort } from "@/components/data-table";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import type { CentreRow } from "@/lib/training/centres/public-queries";

/** Centres share names across the country, so region and province always stand beside the name. */
export function CentreTable({ centres, language, sort }: { centres: CentreRow[]; language: Language; sort: Sort }) {
  const say = wordsIn(language, "centres");
  return (
    <DataTable
      caption={say("list")}
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
          header: say("regency"),
          sortKey: "region",
          cell: ({ regency, regionCode }) =>
            regency ? <a href={`/coverage/${regionCode}`}>{regency}</a> : say("wholeProvince"),
        },
        { key: "province", header: say("province"), cell: ({ province }) => province },
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
