import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, words } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { KindCut, VillageCut } from "@/lib/coverage/cuts";
import { postsAskedFor } from "@/lib/coverage/posts";
import { findCoverage, listCooperativesIn } from "@/lib/coverage/public-queries";
import { shareText } from "@/lib/figures/share";
import { levelOf, RegionCode } from "@/lib/regions/region-code";
import { ChildrenTable } from "./children-table";
import { CooperativesTable } from "./cooperatives-table";
import { CoverageFigures } from "./coverage-figures";
import { CoverageMap } from "./coverage-map";
import { viewAsked } from "./coverage-view";
import { KindsTable } from "./kinds-table";
import { PostingNotice } from "./posting-notice";

export async function generateMetadata(): Promise<Metadata> {
  const say = await words("coverage");
  return { title: say("title") };
}

/** From the country down to the cooperatives of a district: open to everybody, and it names nobody. */
export default async function CoveragePage({ params, searchParams }: PageProps<"/coverage/[code]">) {
  const [{ code }, search, say, sayCommon, language] = await Promise.all([
    params,
    searchParams,
    words("coverage"),
    words("common"),
    languageOf(),
  ]);
  const parsed = RegionCode.safeParse(code);
  if (!parsed.success) notFound();
  const region = parsed.data;
  const level = levelOf(region);
  const { asOf, cut, posts, kind, knownAt, problems } = viewAsked(search, today(), say);
  const showsCooperatives = level === "DISTRICT" || level === "VILLAGE";
  const [coverage, cooperatives] = await Promise.all([
    findCoverage({ region, asOf, cut, knownAt }),
    showsCooperatives ? listCooperativesIn(region, cut, asOf) : [],
  ]);
  if (!coverage) notFound();

  const path = `/coverage/${region}`;
  const kept = {
    asOf: asOf === today() ? undefined : asOf,
    posts: posts === "ALL" ? undefined : posts,
    kind,
    knownAt: knownAt ?? undefined,
  };
  const filtered = Object.values(kept).some((value) => value !== undefined);
  const caption = `${say(`childrenTitle.${level}`)}: ${coverage.name}`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={say("where")}
            items={[
              ...coverage.ancestors.map((up) => ({ label: up.name, href: searchHref(`/coverage/${up.code}`, kept) })),
              { label: coverage.name },
            ]}
          />
        }
        kicker={say(`levels.${level}`)}
        title={coverage.name}
        lead={say("lead")}
      />
      {problems.length > 0 && (
        <Notice tone="warn" title={say("impossible")}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      <FilterBar
        label={say("filter")}
        action={path}
        hidden={{ knownAt: kept.knownAt }}
        submit={sayCommon("show")}
        clear={filtered ? { href: path, label: say("back") } : null}
      >
        <FilterField type="date" name="asOf" label={say("day")} value={asOf} />
        <FilterSelect
          name="posts"
          label={say("posts")}
          value={posts}
          options={VillageCut.options.map((value) => ({ value, label: say(`cuts.${value}`) }))}
        />
        <FilterSelect
          name="kind"
          label={say("kind")}
          value={kind ?? ""}
          all={say("kindVillages")}
          options={KindCut.options.map((value) => ({ value, label: say(`cuts.${value}`) }))}
        />
      </FilterBar>
      {asOf > today() && (
        <>
          <Notice>{say("ahead")}</Notice>
          <PostingNotice asOf={asOf} language={language} />
        </>
      )}
      <CoverageFigures
        counts={coverage.counts}
        cut={cut}
        language={language}
        say={say}
        asOf={say(knownAt ? "asOfKnown" : "asOf", {
          day: dayText(asOf, language),
          time: instantText(new Date(knownAt ?? coverage.readAt), language),
        })}
      />
      {coverage.ancestors.length > 0 && (
        <p className="compare">
          {say("againstLabel")}{" "}
          {coverage.ancestors
            .map(({ name, counts }) =>
              say("against", {
                name,
                share: shareText(counts.postsCertified, postsAskedFor(counts, cut), language, 2),
              }),
            )
            .join(" · ")}
        </p>
      )}
      {(level === "COUNTRY" || level === "PROVINCE") && (
        <Section title={say("mapTitle")}>
          <CoverageMap
            region={coverage}
            inside={coverage.children}
            cut={cut}
            kept={kept}
            language={language}
            say={say}
          />
        </Section>
      )}
      <Section
        id="rows"
        title={say(`childrenTitle.${level}`)}
        text={showsCooperatives ? undefined : say("childrenText")}
        actions={<DownloadLinks size="small" path={path} params={kept} />}
      >
        {showsCooperatives && cooperatives.length > 0 && (
          <CooperativesTable
            caption={caption}
            region={coverage}
            cooperatives={cooperatives}
            cut={cut}
            language={language}
            say={say}
          />
        )}
        {showsCooperatives && cooperatives.length === 0 && (
          <EmptyState title={say("noneInside")}>{say("noneInsideText")}</EmptyState>
        )}
        {!showsCooperatives && (
          <ChildrenTable
            caption={caption}
            region={coverage}
            inside={coverage.children}
            cut={cut}
            search={search}
            kept={kept}
            language={language}
            say={say}
          />
        )}
      </Section>
      <Section id="kinds" title={say("kindsTitle")} text={say("kindsText")}>
        <KindsTable
          caption={`${say("kindsTitle")}: ${coverage.name}`}
          path={path}
          kinds={coverage.kinds}
          kept={kept}
          language={language}
          say={say}
        />
      </Section>
    </>
  );
}
