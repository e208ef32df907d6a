import { OpenedPositions } from "@/app/(public)/schemes/opened-positions";
import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DescriptionList } from "@/components/description-list";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { findRegionPath } from "@/lib/regions/public-queries";
import { positionsOpenedBy } from "@/lib/schemes/public-queries";
import type { PublicPlan } from "@/lib/training/public-plan";
import type { BatchInFull } from "@/lib/training/public-queries";

type Props = { batch: BatchInFull; place: PublicPlan | null; officer: Officer | null; language: Language };

export async function BatchFacts({ batch, place, officer, language }: Props) {
  const [regions, opens] = await Promise.all([
    findRegionPath(batch.regionCode),
    positionsOpenedBy(batch.schemeId, today()),
  ]);
  const [say, seats] = [wordsIn(language, "batch"), wordsIn(language, "seats")];
  return (
    <Section title={say("about")}>
      <DescriptionList
        facts={[
          {
            term: say("programme"),
            description: (
              <>
                {place ? <a href={`/programmes/${place.programmeId}`}>{batch.programme}</a> : batch.programme}
                {` · ${say("lessonHours", { hours: batch.lessonHours })}`}
              </>
            ),
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
          { term: say("venue"), description: place?.venue ?? say("atCentre") },
          { term: seats("selection"), description: seats(`selections.${batch.selection}`) },
          {
            term: say("certificationBody"),
            description: assesses(officer, batch) ? (
              <a href={`/certification-bodies/${batch.certificationBodyId}`}>{batch.certificationBody}</a>
            ) : (
              batch.certificationBody
            ),
          },
        ]}
      />
    </Section>
  );
}

/** The page of an LSP is for its own people. */
const assesses = (officer: Officer | null, { certificationBodyId }: BatchInFull) =>
  (officer?.role === "CERTIFICATION_BODY" || officer?.role === "ASSESSOR") &&
  officer.certificationBodyId === certificationBodyId;
