import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { applicationViews, listApplications } from "@/lib/assessment/application-queries";
import { applicationStates } from "@/lib/assessment/candidate-states";
import { filesApplications, readsApplications } from "@/lib/assessment/visibility";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { type ApplicationSearch, applicationSearchOf } from "./application-search";
import { ApplicationTable } from "./application-table";

const path = "/applications";
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "applications")("title") };
}

/** The applications in an officer's reach; everybody shown is on record as read. */
export default async function ApplicationsPage({ searchParams }: PageProps<"/applications">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!readsApplications(officer)) notFound();
  const [say, common] = [wordsIn(language, "applications"), wordsIn(language, "common")];
  const search = applicationSearchOf(params);
  const asked = { after: search.after, limit: rowsAPage, on: today() };
  const { rows, later } = await listApplications(officer, search.filter, asked);
  const shown = rows.map(({ personId }) => personId);
  after(() => recordRead(officer, shown, "applications"));
  const last = rows.at(-1);
  return (
    <>
      <PageHeader
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <DownloadLinks path={path} params={params} />
            {filesApplications(officer) && (
              <ButtonLink tone="primary" href={`${path}/new`}>
                {say("apply")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-5">
        <Filters search={search} language={language} />
        {rows.length === 0 && (
          <EmptyState title={say("empty")} next={{ href: `${path}?view=ALL`, label: say("seeAll") }}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        )}
        {rows.length > 0 && (
          <div>
            <ApplicationTable rows={rows} language={language} />
            <Pager
              label={common("pages")}
              first={search.after ? { href: searchHref(path, params, { after: null }), label: common("first") } : null}
              next={
                later && last ? { href: searchHref(path, params, { after: last.id }), label: common("next") } : null
              }
            />
          </div>
        )}
      </div>
    </>
  );
}

function Filters({ search: { typed, filter }, language }: { search: ApplicationSearch; language: Language }) {
  const [say, common] = [wordsIn(language, "applications"), wordsIn(language, "common")];
  const filtered = typed !== "" || filter.state !== null || filter.view !== "OPEN";
  return (
    <FilterBar
      label={say("filter")}
      action={path}
      submit={common("show")}
      hidden={{ body: filter.certificationBodyId ?? undefined }}
      clear={filtered ? { href: path, label: common("clear") } : null}
    >
      <FilterField name="q" label={say("name")} value={typed} type="search" maxLength={100} autoComplete="off" />
      <FilterSelect
        name="state"
        label={say("state")}
        value={filter.state ?? ""}
        all={common("all")}
        options={applicationStates.map((value) => ({ value, label: say(`states.${value}`) }))}
      />
      <FilterSelect
        name="view"
        label={say("view")}
        value={filter.view}
        options={applicationViews.map((value) => ({ value, label: say(`views.${value}`) }))}
      />
    </FilterBar>
  );
}
