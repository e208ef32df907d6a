import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CentreTabs } from "@/app/(public)/centres/centre-tabs";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Figure, Figures } from "@/components/figure";
import { FilterBar, FilterField } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { type SearchParams, searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { ShareBar } from "@/components/share-bar";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { countText, shareText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { findRegionPath } from "@/lib/regions/public-queries";
import { levelOf, liesIn, type RegionCode } from "@/lib/regions/region-code";
import { findSeatMatch, listMismatches, type Mismatch, type RegionMatch } from "@/lib/training/seat-match";
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
        <MatchFigures match={match.region} since={sinceText} language={language} />
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

function MatchFigures({ match, since, language }: { match: RegionMatch; since: string; language: Language }) {
  const [say, common] = [wordsIn(language, "seatMatch"), wordsIn(language, "common")];
  const { accepted, fitting } = match;
  const counts = { fitting: countText(fitting, language), accepted: countText(accepted, language) };
  return (
    <Figures asOf={common("asOf", { day: dayText(today(), language) })}>
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

type TableProps = {
  match: { region: RegionMatch; children: RegionMatch[] };
  params: SearchParams;
  language: Language;
};

function MatchTable({ match: { region, children }, params, language }: TableProps) {
  const say = wordsIn(language, "seatMatch");
  const by = [params.sort].flat()[0] ?? "name";
  const descending = params.order === "desc";
  const share = ({ fitting, accepted }: RegionMatch) => (
    <ShareBar
      text={shareText(fitting, accepted, language)}
      share={accepted === 0 ? null : fitting / accepted}
      full={1}
    />
  );
  const deeper = levelOf(region.code) !== "DISTRICT";
  return (
    <DataTable
      caption={say("table", { region: region.name })}
      captionHidden
      rows={ordered(children, by, descending)}
      rowKey={({ code }) => code}
      sort={{
        by,
        descending,
        href: (sort, isDescending) => searchHref(path, params, { sort, order: isDescending ? "desc" : null }),
      }}
      columns={[
        {
          key: "name",
          header: say("region"),
          sortKey: "name",
          cell: ({ code, name }) =>
            deeper ? <a href={searchHref(path, params, { region: code, sort: null, order: null })}>{name}</a> : name,
          total: region.name,
        },
        { key: "rate", header: say("rate"), align: "end", sortKey: "rate", cell: share, total: share(region) },
        ...(["fitting", "accepted"] as const).map((count) => ({
          key: count,
          header: say(count),
          align: "end" as const,
          sortKey: count,
          cell: (row: RegionMatch) => countText(row[count], language),
          total: countText(region[count], language),
        })),
      ]}
    />
  );
}

/** Where nothing was given there is no rate: that stands behind the others, whichever way. */
function ordered(rows: RegionMatch[], by: string, descending: boolean): RegionMatch[] {
  const rate = ({ fitting, accepted }: RegionMatch) => (accepted === 0 ? -1 : fitting / accepted);
  const value = { rate, fitting: (row: RegionMatch) => row.fitting, accepted: (row: RegionMatch) => row.accepted }[by];
  if (!value) return descending ? rows.toReversed() : rows;
  return rows.toSorted(
    (one, other) =>
      Number(one.accepted === 0) - Number(other.accepted === 0) ||
      (descending ? value(other) - value(one) : value(one) - value(other)),
  );
}

function Mismatches({ mismatches, language }: { mismatches: Mismatch[]; language: Language }) {
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
