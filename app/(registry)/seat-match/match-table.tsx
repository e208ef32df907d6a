import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { type SearchParams, searchHref } from "@/components/search-href";
import { ShareBar } from "@/components/share-bar";
import { countText, shareText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { levelOf } from "@/lib/regions/region-code";
import type { RegionMatch } from "@/lib/training/seat-match";

type TableProps = {
  match: { region: RegionMatch; children: RegionMatch[] };
  params: SearchParams;
  language: Language;
};

/** The regions inside one, each leading down to its own; the last line is the region itself. */
export function MatchTable({ match: { region, children }, params, language }: TableProps) {
  const say = wordsIn(language, "seatMatch");
  const by = [params.sort].flat()[0] ?? "name";
  const descending = params.order === "desc";
  const share = ({ fitting, accepted }: RegionMatch) => (
    <ShareBar
      text={shareText(fitting, accepted, language)}
      share={accepted === 0 ? null : fitting / accepted}
      full={1}
    />
  );
  const deeper = levelOf(region.code) !== "DISTRICT";
  return (
    <DataTable
      caption={say("table", { region: region.name })}
      captionHidden
      rows={ordered(children, by, descending)}
      rowKey={({ code }) => code}
      sort={{
        by,
        descending,
        href: (sort, isDescending) => searchHref("/seat-match", params, { sort, order: isDescending ? "desc" : null }),
      }}
      columns={[
        {
          key: "name",
          header: say("region"),
          sortKey: "name",
          cell: ({ code, name }) =>
            deeper ? (
              <a href={searchHref("/seat-match", params, { region: code, sort: null, order: null })}>{name}</a>
            ) : (
              name
            ),
          total: region.name,
        },
        { key: "rate", header: say("rate"), align: "end", sortKey: "rate", cell: share, total: share(region) },
        ...(["fitting", "accepted"] as const).map((count) => ({
          key: count,
          header: say(count),
          align: "end" as const,
          sortKey: count,
          cell: (row: RegionMatch) => countText(row[count], language),
          total: countText(region[count], language),
        })),
      ]}
    />
  );
}

/** Where nothing was given there is no rate: that stands behind the others, whichever way. */
function ordered(rows: RegionMatch[], by: string, descending: boolean): RegionMatch[] {
  const rate = ({ fitting, accepted }: RegionMatch) => (accepted === 0 ? -1 : fitting / accepted);
  const value = { rate, fitting: (row: RegionMatch) => row.fitting, accepted: (row: RegionMatch) => row.accepted }[by];
  if (!value) return descending ? rows.toReversed() : rows;
  return rows.toSorted(
    (one, other) =>
      Number(one.accepted === 0) - Number(other.accepted === 0) ||
      (descending ? value(other) - value(one) : value(one) - value(other)),
  );
}
