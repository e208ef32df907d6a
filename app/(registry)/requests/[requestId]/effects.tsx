import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import type { Language } from "@/lib/language";
import type { Effect } from "@/lib/requests/try-change";

const signed = (count: number) => (count > 0 ? `+${count}` : count === 0 ? "0" : `−${-count}`);

/** By how much the figures of each region would move. */
export function Effects({ effects, language }: { effects: Effect[]; language: Language }) {
  const say = wordsIn(language, "requests");
  if (effects.length === 0) return <p className="panel">{say("page.effectNone")}</p>;
  return (
    <DataTable
      caption={say("page.effect")}
      captionHidden
      rows={effects}
      rowKey={({ regionCode }) => regionCode}
      columns={[
        { key: "region", header: say("page.region"), cell: ({ region }) => region },
        { key: "filled", header: say("page.filled"), align: "end", cell: (it) => signed(it.postsFilled) },
        { key: "certified", header: say("page.certified"), align: "end", cell: (it) => signed(it.postsCertified) },
        { key: "full", header: say("page.full"), align: "end", cell: (it) => signed(it.fullyCertified) },
      ]}
    />
  );
}
