import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { RegionFields } from "@/app/region-fields";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { type FindingFilter, listFindings } from "@/lib/board-rules/list-findings";
import { ruleCodes, severities } from "@/lib/board-rules/rules";
import { today } from "@/lib/calendar/today";
import { cooperativeKinds } from "@/lib/cooperatives/kinds";
import type { Language } from "@/lib/language";
import type { RegionCode } from "@/lib/regions/region-code";
import { regionOfWork } from "@/lib/worklists/visibility";
import { findingSearchOf, placeOf } from "./finding-search";
import { FindingTable } from "./finding-table";
import { RuleCounts } from "./rule-counts";

const path = "/findings";
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "findings")("list.title") };
}

/** The work list of an office: cooperatives that the rules find something wrong with, and nobody's name. */
export default async function FindingsPage({ searchParams }: PageProps<"/findings">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  const top = regionOfWork(officer) ?? notFound();
  const { filter, cursor } = findingSearchOf(params, top);
  const page = await listFindings(officer, filter, { cursor, limit: rowsAPage, on: today() });
  const [say, common] = [wordsIn(language, "findings"), wordsIn(language, "common")];
  const last = page.rows.at(-1);
  return (
    <>
      <PageHeader
        title={say("list.title")}
        lead={say("list.lead")}
        actions={<DownloadLinks path={path} params={params} />}
      />
      <div className="grid gap-5">
        <Filters top={top} filter={filter} language={language} />
        <RuleCounts byRule={page.byRule} asked={filter.rule} params={params} language={language} />
        {page.rows.length === 0 && (
          <EmptyState title={say("list.empty")} next={{ href: path, label: common("clear") }}>
            <p>{say("list.emptyText")}</p>
          </EmptyState>
        )}
        {page.rows.length > 0 && (
          <div>
            <FindingTable rows={page.rows} language={language} />
            <Pager
              label={common("pages")}
              summary={say("list.total", { count: page.total })}
              first={cursor && { href: searchHref(path, params, { after: null }), label: common("first") }}
              next={
                page.more && last
                  ? { href: searchHref(path, params, { after: placeOf(last) }), label: common("next") }
                  : null
              }
            />
            <p className="mt-3 text-sm text-soft">
              {say("list.weightText")} <a href="/board-rules">{say("rulesLink")}</a>
            </p>
          </div>
        )}
      </div>
    </>
  );
}

type FiltersProps = { top: RegionCode; filter: FindingFilter; language: Language };

function Filters({ top, filter, language }: FiltersProps) {
  const [say, rules, kinds, common] = [
    wordsIn(language, "findings"),
    wordsIn(language, "boardRules"),
    wordsIn(language, "cooperatives"),
    wordsIn(language, "common"),
  ];
  const { region, rule, severity, kind } = filter;
  const filtered = region !== top || rule !== null || severity !== null || kind !== null;
  return (
    <FilterBar
      label={say("list.filter")}
      action={path}
      submit={common("show")}
      clear={filtered ? { href: path, label: common("clear") } : null}
    >
      <RegionFields top={top} asked={region} language={language} />
      <FilterSelect
        name="rule"
        label={say("list.rule")}
        value={rule ?? ""}
        all={common("all")}
        options={ruleCodes.map((code) => ({ value: code, label: rules(`names.${code}`) }))}
      />
      <FilterSelect
        name="severity"
        label={say("list.severity")}
        value={severity ?? ""}
        all={common("all")}
        options={severities
          .filter((one) => one !== "BLOCK")
          .map((one) => ({ value: one, label: rules(`severities.${one}`) }))}
      />
      <FilterSelect
        name="kind"
        label={kinds("kind")}
        value={kind ?? ""}
        all={common("all")}
        options={cooperativeKinds.map((one) => ({ value: one, label: kinds(`kinds.${one}`) }))}
      />
    </FilterBar>
  );
}
