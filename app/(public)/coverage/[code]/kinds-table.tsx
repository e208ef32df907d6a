import type { Say } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { searchHref } from "@/components/search-href";
import { ShareBar } from "@/components/share-bar";
import { postsRequired } from "@/lib/coverage/posts";
import type { KindFigures } from "@/lib/coverage/public-queries";
import { countText, shareText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";

type Props = {
  caption: string;
  path: string;
  kinds: KindFigures[];
  /** What the links keep of the view. */
  kept: Record<string, string | undefined>;
  language: Language;
  say: Say<"coverage">;
};

/** The region's figures for each kind of cooperative: no total, since the headline is about villages only. */
export function KindsTable({ caption, path, kinds, kept, language, say }: Props) {
  const figure = (key: "certified" | "filled" | "required" | "cooperatives", read: (row: KindFigures) => number) => ({
    key,
    header: say(`columns.${key}`),
    align: "end" as const,
    cell: (row: KindFigures) => countText(read(row), language),
  });
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        {
          key: "kind",
          header: say("kind"),
          cell: ({ kind }) => <a href={searchHref(path, { ...kept, posts: undefined, kind })}>{say(`cuts.${kind}`)}</a>,
        },
        {
          key: "share",
          header: say("columns.share"),
          align: "end",
          cell: ({ kind, counts }) => {
            const whole = postsRequired(counts, kind);
            return (
              <ShareBar
                text={shareText(counts.postsCertified, whole, language, 2)}
                share={whole === 0 ? null : counts.postsCertified / whole}
              />
            );
          },
        },
        figure("certified", ({ counts }) => counts.postsCertified),
        figure("filled", ({ counts }) => counts.postsFilled),
        figure("required", ({ kind, counts }) => postsRequired(counts, kind)),
        figure("cooperatives", ({ counts }) => counts.cooperatives),
      ]}
      rows={kinds}
      rowKey={({ kind }) => kind}
    />
  );
}
