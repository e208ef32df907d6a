import type { Say } from "@/app/messages/words";
import { type Column, DataTable } from "@/components/data-table";
import { type SearchParams, searchHref } from "@/components/search-href";
import { ShareBar } from "@/components/share-bar";
import type { CoverageCut } from "@/lib/coverage/cuts";
import { postsAskedFor, postsRequired } from "@/lib/coverage/posts";
import type { RegionFigures } from "@/lib/coverage/public-queries";
import { countText, shareText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { orderedChildren } from "./children";

type Props = {
  caption: string;
  region: RegionFigures;
  inside: RegionFigures[];
  cut: CoverageCut;
  search: SearchParams;
  /** What the links down keep of the view. */
  kept: Record<string, string | undefined>;
  language: Language;
  say: Say<"coverage">;
};

/** The regions inside a region with the same figures; the last line is the region itself. */
export function ChildrenTable({ caption, region, inside, cut, search, kept, language, say }: Props) {
  const by = typeof search.sort === "string" ? search.sort : "";
  const descending = search.order === "desc";
  const shares = inside.map(({ counts }) => counts.postsCertified / (postsAskedFor(counts, cut) || 1));
  const shareCell = ({ counts }: RegionFigures) => {
    const whole = postsAskedFor(counts, cut);
    return (
      <ShareBar
        text={shareText(counts.postsCertified, whole, language, 2)}
        share={whole === 0 ? null : counts.postsCertified / whole}
        full={Math.max(...shares, 0.0001)}
      />
    );
  };
  const figure = (
    key: string,
    header: string,
    read: (row: RegionFigures) => number,
    sortKey?: string,
  ): Column<RegionFigures> => ({
    key,
    header,
    align: "end",
    sortKey,
    cell: (row) => countText(read(row), language),
    total: countText(read(region), language),
  });
  const columns: Column<RegionFigures>[] = [
    {
      key: "name",
      header: say("region"),
      sortKey: "name",
      cell: ({ code, name }) => <a href={searchHref(`/coverage/${code}`, kept)}>{name}</a>,
      total: region.name,
    },
    {
      key: "share",
      header: say("columns.share"),
      align: "end",
      sortKey: "share",
      cell: shareCell,
      total: shareCell(region),
    },
    figure("certified", say("columns.certified"), ({ counts }) => counts.postsCertified, "certified"),
    figure("filled", say("columns.filled"), ({ counts }) => counts.postsFilled, "filled"),
    figure("required", say("columns.required"), ({ counts }) => postsRequired(counts, cut)),
    figure("cooperatives", say("columns.cooperatives"), ({ counts }) => counts.cooperatives, "cooperatives"),
    figure("fullyCertified", say("columns.fullyCertified"), ({ counts }) => counts.fullyCertified, "fullyCertified"),
    figure("peopleInOffice", say("columns.peopleInOffice"), ({ counts }) => counts.peopleInOffice, "peopleInOffice"),
    figure(
      "peopleCertified",
      say("columns.peopleCertified"),
      ({ counts }) => counts.peopleCertified,
      "peopleCertified",
    ),
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={orderedChildren(inside, cut, by, descending)}
      rowKey={({ code }) => code}
      sort={{
        by,
        descending,
        href: (sort, isDescending) =>
          searchHref(`/coverage/${region.code}`, search, { sort, order: isDescending ? "desc" : null }),
      }}
    />
  );
}
