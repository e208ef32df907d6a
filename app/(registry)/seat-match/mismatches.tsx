import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Section } from "@/components/section";
import { instantText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { Mismatch } from "@/lib/training/seat-match";

/** The seats of a district that do not fit, with why they were asked for all the same. */
export function Mismatches({ mismatches, language }: { mismatches: Mismatch[]; language: Language }) {
  const [say, posts] = [wordsIn(language, "seatMatch"), wordsIn(language, "coverage")];
  return (
    <Section title={say("mismatches")} text={mismatches.length > 0 ? say("mismatchesText") : say("noMismatches")}>
      {mismatches.length > 0 && (
        <DataTable
          caption={say("mismatches")}
          captionHidden
          phone="stack"
          rows={mismatches}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "cooperative",
              header: say("cooperative"),
              cell: ({ cooperativeId, cooperative, village }) => (
                <span>
                  <a href={`/cooperatives/${cooperativeId}`}>{cooperative}</a>
                  <small>{village}</small>
                </span>
              ),
            },
            { key: "position", header: say("position"), cell: ({ position }) => posts(`cuts.${position}`) },
            {
              key: "batch",
              header: say("batch"),
              cell: ({ batchId, batch }) => <a href={`/batches/${batchId}`}>{batch}</a>,
            },
            { key: "reason", header: say("reason"), cell: ({ reason }) => reason },
            {
              key: "askedAt",
              header: say("askedAt"),
              cell: ({ requestedAt }) => <small>{instantText(requestedAt, language)}</small>,
            },
          ]}
        />
      )}
    </Section>
  );
}
