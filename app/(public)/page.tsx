import { redirect } from "next/navigation";
import { languageOf, words } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/page-header";
import { SearchBox } from "@/components/search-box";
import { Section } from "@/components/section";
import { currentOfficer } from "@/lib/auth/require-officer";
import { startPageOf } from "@/lib/auth/start-page";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { findCoverage } from "@/lib/coverage/public-queries";
import { country } from "@/lib/regions/region-code";
import { CoverageFigures } from "./coverage/[code]/coverage-figures";
import { CoverageMap } from "./coverage/[code]/coverage-map";

/** The front page for everybody; an officer is led to where their work waits. */
export default async function HomePage() {
  const officer = await currentOfficer();
  if (officer) redirect(startPageOf(officer));

  const [say, language, coverage] = await Promise.all([
    words("coverage"),
    languageOf(),
    findCoverage({ region: country, asOf: today(), cut: "ALL", knownAt: null }),
  ]);
  return (
    <>
      <PageHeader
        title={say("home.question")}
        lead={say("home.lead")}
        actions={
          <ButtonLink href="/coverage/ID" tone="primary">
            {say("home.more")}
          </ButtonLink>
        }
      />
      {coverage && (
        <CoverageFigures
          counts={coverage.counts}
          cut="ALL"
          language={language}
          say={say}
          asOf={say("asOf", {
            day: dayText(today(), language),
            time: instantText(new Date(coverage.readAt), language),
          })}
        />
      )}
      <Section title={say("home.check")}>
        <SearchBox
          action="/check"
          name="number"
          label={say("home.checkNumber")}
          hint={say("home.checkHint")}
          submit={say("home.checkButton")}
        />
      </Section>
      {coverage && (
        <Section title={say("home.mapTitle")}>
          <CoverageMap region={coverage} inside={coverage.children} cut="ALL" language={language} say={say} />
        </Section>
      )}
    </>
  );
}
