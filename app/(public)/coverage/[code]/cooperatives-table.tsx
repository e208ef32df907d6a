import type { Say } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { ShareBar } from "@/components/share-bar";
import { type CoverageCut, requiredPostsOf } from "@/lib/coverage/cuts";
import { postsAskedFor } from "@/lib/coverage/posts";
import type { CooperativeInside, RegionFigures } from "@/lib/coverage/public-queries";
import { countText, shareText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";

type Props = {
  caption: string;
  region: RegionFigures;
  cooperatives: CooperativeInside[];
  cut: CoverageCut;
  language: Language;
  say: Say<"coverage">;
};

/** The cooperatives of a district: how many of their posts are filled and certified. Names nobody. */
export function CooperativesTable({ caption, region, cooperatives, cut, language, say }: Props) {
  const asked = ({ postsFilled }: CooperativeInside) => requiredPostsOf(cut) || postsFilled;
  const whole = postsAskedFor(region.counts, cut);
  const { postsCertified } = region.counts;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        {
          key: "name",
          header: say("cooperative"),
          cell: ({ id, name }) => <a href={`/cooperatives/${id}`}>{name}</a>,
          total: region.name,
        },
        { key: "village", header: say("village"), cell: ({ village }) => village, total: "" },
        {
          key: "share",
          header: say("columns.share"),
          align: "end",
          cell: (row) => (
            <ShareBar
              text={shareText(row.postsCertified, asked(row), language)}
              share={asked(row) === 0 ? null : row.postsCertified / asked(row)}
            />
          ),
          total: (
            <ShareBar
              text={shareText(postsCertified, whole, language)}
              share={whole === 0 ? null : postsCertified / whole}
            />
          ),
        },
        {
          key: "certified",
          header: say("columns.certified"),
          align: "end",
          cell: (row) => countText(row.postsCertified, language),
          total: countText(postsCertified, language),
        },
        {
          key: "filled",
          header: say("columns.filled"),
          align: "end",
          cell: (row) => countText(row.postsFilled, language),
          total: countText(region.counts.postsFilled, language),
        },
      ]}
      rows={cooperatives}
      rowKey={({ id }) => id}
    />
  );
}
