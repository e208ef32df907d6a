import { OpenedPositions } from "@/app/(public)/schemes/opened-positions";
import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DescriptionList } from "@/components/description-list";
import { Section } from "@/components/section";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { findRegionPath } from "@/lib/regions/public-queries";
import { positionsOpenedBy } from "@/lib/schemes/public-queries";
import type { BatchInFull } from "@/lib/training/public-queries";

export async function BatchFacts({ batch, language }: { batch: BatchInFull; language: Language }) {
  const [regions, opens] = await Promise.all([
    findRegionPath(batch.regionCode),
    positionsOpenedBy(batch.schemeId, today()),
  ]);
  const say = wordsIn(language, "batch");
  return (
    <Section title={say("about")}>
      <DescriptionList
        facts={[
          {
            term: say("programme"),
            description: `${batch.programme} · ${say("lessonHours", { hours: batch.lessonHours })}`,
          },
          {
            term: say("scheme"),
            description: (
              <span className="flex flex-wrap items-center gap-2">
                <a href={`/schemes/${batch.schemeId}`}>{batch.scheme}</a>
                {batch.example && (
                  <Badge tone="warn" icon="info">
                    {say("example")}
                  </Badge>
                )}
              </span>
            ),
          },
          {
            term: say("opens"),
            description: opens.length > 0 ? <OpenedPositions opens={opens} language={language} /> : say("opensNone"),
          },
          {
            term: say("centre"),
            description: (
              <>
                <a href={`/centres/${batch.centreId}`}>{batch.centre}</a>
                <span className="block text-sm text-soft">
                  {regions
                    .map(({ name }) => name)
                    .reverse()
                    .join(", ")}
                </span>
              </>
            ),
          },
          { term: say("certificationBody"), description: batch.certificationBody },
        ]}
      />
    </Section>
  );
}
