import { wordsIn } from "@/app/messages/words";
import { DataTable, type Sort } from "@/components/data-table";
import { ShareBar } from "@/components/share-bar";
import type { CooperativeRow } from "@/lib/cooperatives/public-search";
import { requiredPostsOf } from "@/lib/coverage/cuts";
import type { Language } from "@/lib/language";

/** Cooperatives with where they are and how far they have come. The place stands beside each name: 98 are Sidomulyo. */
export function CooperativeTable({
  rows,
  sort,
  language,
}: {
  rows: CooperativeRow[];
  sort?: Sort;
  language: Language;
}) {
  const say = wordsIn(language, "cooperatives");
  return (
    <DataTable
      caption={say("table")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "name",
          header: say("cooperative"),
          sortKey: "name",
          cell: ({ id, legalName, kind, village }) => (
            <>
              <a href={`/cooperatives/${id}`}>{legalName}</a>
              <small>
                {say(`kinds.${kind}`)} · {village}
              </small>
            </>
          ),
        },
        {
          key: "place",
          header: say("place"),
          sortKey: "region",
          cell: ({ district, regency, province }) => (
            <span>
              {district}, {regency}
              <small>{province}</small>
            </span>
          ),
        },
        {
          key: "filled",
          header: say("filled"),
          align: "end",
          cell: ({ kind, postsFilled }) => say("ofRequired", { posts: postsFilled, required: requiredPostsOf(kind) }),
        },
        {
          key: "certified",
          header: say("certified"),
          align: "end",
          cell: ({ kind, postsCertified }) => {
            const required = requiredPostsOf(kind);
            return (
              <ShareBar
                text={say("ofRequired", { posts: postsCertified, required })}
                share={postsCertified / required}
              />
            );
          },
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort}
    />
  );
}
