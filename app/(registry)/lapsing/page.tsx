import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { regionAsked } from "@/app/region-asked";
import { RegionFields } from "@/app/region-fields";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { EmptyState } from "@/components/empty-state";
import { FilterBar } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { listLapsing } from "@/lib/worklists/lapsing";
import { regionOfWork } from "@/lib/worklists/visibility";
import { lapsingCount } from "./lapsing-count";
import { cursorOf, placeOf } from "./lapsing-place";
import { LapsingTable } from "./lapsing-table";

const path = "/lapsing";
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "work")("lapsing.list") };
}

export default async function LapsingPage({ searchParams }: PageProps<"/lapsing">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  const top = regionOfWork(officer) ?? notFound();
  const [region, cursor] = [regionAsked(params, top), cursorOf(params.after)];
  const page = await listLapsing(officer, { region, cursor, limit: rowsAPage, on: today() });
  after(() => recordRead(officer, [...new Set(page.rows.map(({ personId }) => personId))], "work"));
  const [say, common] = [wordsIn(language, "work"), wordsIn(language, "common")];
  const last = page.rows.at(-1);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/work" }, { label: say("lapsing.list") }]}
          />
        }
        title={say("lapsing.list")}
        lead={say("lapsing.lead")}
        actions={<DownloadLinks path={path} params={params} />}
      />
      <div className="grid gap-5">
        <FilterBar
          label={say("lapsing.filter")}
          action={path}
          submit={common("show")}
          clear={region === top ? null : { href: path, label: common("clear") }}
        >
          <RegionFields top={top} asked={region} language={language} />
        </FilterBar>
        {page.rows.length === 0 && (
          <EmptyState title={say("lapsing.empty")} next={{ href: "/work", label: say("title") }}>
            <p>{say("lapsing.emptyText")}</p>
          </EmptyState>
        )}
        {page.rows.length > 0 && (
          <div>
            <LapsingTable rows={page.rows} language={language} />
            <Pager
              label={common("pages")}
              summary={lapsingCount(page.total, language)}
              first={cursor && { href: searchHref(path, params, { after: null }), label: common("first") }}
              next={
                page.more && last
                  ? { href: searchHref(path, params, { after: placeOf(last) }), label: common("next") }
                  : null
              }
            />
            <p className="mt-3 text-sm text-soft">{say("lapsing.readNote")}</p>
          </div>
        )}
      </div>
    </>
  );
}
