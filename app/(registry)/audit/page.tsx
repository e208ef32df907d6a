import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, words } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { acts } from "@/lib/audit/acts";
import { type ChainSpan, findChainState, listAuditEntries } from "@/lib/audit/queries";
import { requireOfficer } from "@/lib/auth/require-officer";
import { AuditTabs } from "./audit-tabs";
import { ChainNotice } from "./chain-notice";
import { EntriesTable } from "./entries-table";
import { type AskedFor, filterIn } from "./filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("audit"))("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const [officer, params] = await Promise.all([requireOfficer(), searchParams]);
  const asked = filterIn(params);
  const span = spanIn(params, asked);
  const [log, chain] = await Promise.all([listAuditEntries(officer, asked.filter), findChainState(officer, span)]);
  if (!log || !chain) notFound();

  const [language, say, common] = await Promise.all([languageOf(), words("audit"), words("common")]);
  const { typed, wrong } = asked;
  const lines = wrong.length > 0 ? [] : log.lines;
  const next = wrong.length > 0 ? null : log.next;
  const filtered = Boolean(typed.day || typed.act || typed.officer || typed.record);
  return (
    <>
      <PageHeader title={say("title")} lead={<p>{say("lead")}</p>} />
      <AuditTabs current="entries" say={say} />
      <Section title={say("chain.title")} text={say("chain.text")}>
        <ChainNotice state={chain} span={span} params={params} language={language} say={say} />
      </Section>
      <Section title={say("entries")}>
        <div className="grid gap-4">
          <FilterBar
            label={say("filter")}
            action="/audit"
            submit={common("show")}
            clear={filtered ? { href: "/audit", label: common("clear") } : null}
          >
            <FilterField name="day" label={say("day")} type="date" value={typed.day} />
            <FilterSelect
              name="act"
              label={say("act")}
              value={typed.act}
              all={common("all")}
              options={acts.map((act) => ({ value: act, label: say(`acts.${act}`) }))}
            />
            <FilterField name="officer" label={say("officer")} value={typed.officer} maxLength={254} />
            <FilterField name="record" label={say("record")} value={typed.record} maxLength={36} />
          </FilterBar>
          {wrong.map((name) => (
            <Notice key={name} tone="warn" title={say("wrongFilter", { name: say(name) })} />
          ))}
          {lines.length > 0 && <EntriesTable lines={lines} language={language} say={say} />}
          {lines.length === 0 && wrong.length === 0 && (
            <EmptyState title={say("empty")}>
              <p>{say("emptyText")}</p>
            </EmptyState>
          )}
          <Pager
            label={common("pages")}
            first={
              typed.before ? { href: searchHref("/audit", params, { before: null }), label: common("first") } : null
            }
            next={next ? { href: searchHref("/audit", params, { before: String(next) }), label: say("older") } : null}
          />
        </div>
      </Section>
    </>
  );
}

/** The days whose chain is looked at: the day of the filter, or what the reader asks for. */
function spanIn(params: SearchParams, { filter }: AskedFor): ChainSpan {
  if (params.chain === "all") return "all";
  return filter.day ? { day: filter.day } : "last-week";
}
