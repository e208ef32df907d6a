import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CentreTabs } from "@/app/(public)/centres/centre-tabs";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { EmptyState } from "@/components/empty-state";
import { Figure, Figures } from "@/components/figure";
import { FilterBar, FilterField } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { clockText, dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { countText, shareText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { findRegionPath } from "@/lib/regions/public-queries";
import { levelOf, liesIn, type RegionCode } from "@/lib/regions/region-code";
import { findSeatMatch, listMismatches, type RegionMatch } from "@/lib/training/seat-match";
import { MatchTable } from "./match-table";
import { Mismatches } from "./mismatches";
import { seatMatchSearchOf } from "./seat-match-search";

const path = "/seat-match";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "seatMatch")("title") };
}

/** From the officer's own region down to a district and its seats that do not fit. */
export default async function SeatMatchPage({ searchParams }: PageProps<"/seat-match">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  const { region, since, own } = seatMatchSearchOf(params, officer, today());
  const [match, regions, mismatches] = await Promise.all([
    findSeatMatch(officer, region, since),
    findRegionPath(region),
    listMismatches(officer, region, since),
  ]);
  if (!match) notFound();
  const [say, common, centres] = [
    wordsIn(language, "seatMatch"),
    wordsIn(language, "common"),
    wordsIn(language, "centres"),
  ];
  const sinceText = dayText(since, language);
  const above = [
    ...(own === "ID" ? [{ label: centres("country"), code: "ID" as RegionCode }] : []),
    ...regions.filter(({ code }) => liesIn(code, own)).map(({ code, name }) => ({ label: name, code })),
  ];
  return (
    <>
      <PageHeader
        above={
          above.length > 1 && (
            <Breadcrumbs
              label={common("youAreHere")}
              items={above.map(({ label, code }) =>
                code === region ? { label } : { label, href: searchHref(path, params, { region: code }) },
              )}
            />
          )
        }
        kicker={match.region.name}
        title={say("title")}
        lead={say("lead", { since: sinceText })}
        actions={<DownloadLinks path={path} params={params} />}
      />
      <CentreTabs current="match" officer={officer} language={language} />
      <div className="grid grid-cols-1 gap-6">
        <FilterBar
          label={say("filter")}
          action={path}
          hidden={{ region: region === own ? undefined : region }}
          submit={common("show")}
        >
          <FilterField name="since" type="date" label={say("since")} value={since} max={today()} />
        </FilterBar>
        <MatchFigures match={match.region} readAt={match.readAt} since={sinceText} language={language} />
        {match.region.accepted === 0 ? (
          <EmptyState title={say("none")}>
            <p>{say("noneText")}</p>
          </EmptyState>
        ) : (
          <MatchTable match={match} params={params} language={language} />
        )}
        {levelOf(region) === "DISTRICT" && match.region.accepted > 0 && (
          <Mismatches mismatches={mismatches} language={language} />
        )}
      </div>
    </>
  );
}

type FiguresProps = { match: RegionMatch; readAt: Date; since: string; language: Language };

function MatchFigures({ match, readAt, since, language }: FiguresProps) {
  const [say, common] = [wordsIn(language, "seatMatch"), wordsIn(language, "common")];
  const { accepted, fitting } = match;
  const counts = { fitting: countText(fitting, language), accepted: countText(accepted, language) };
  return (
    <Figures
      asOf={`${common("asOf", { day: dayText(today(), language) })}, ${common("readAt", { time: clockText(readAt, language) })}`}
    >
      <Figure
        label={say("rate")}
        value={shareText(fitting, accepted, language)}
        share={accepted === 0 ? null : fitting / accepted}
        count={say("ofAccepted", counts)}
        definition={say("definition", { since })}
      />
      <Figure label={say("accepted")} value={counts.accepted} definition={say("acceptedDefinition")} />
      <Figure
        label={say("misfitting")}
        value={countText(accepted - fitting, language)}
        share={accepted === 0 ? null : (accepted - fitting) / accepted}
        count={say("ofAccepted", { ...counts, fitting: countText(accepted - fitting, language) })}
        definition={say("misfitDefinition")}
      />
    </Figures>
  );
}
