import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { listWorkerCooperatives } from "@/lib/worker-cooperatives/list-worker-cooperatives";
import { readsWorkers, registersWorkers } from "@/lib/worker-cooperatives/visibility";
import { WorkerFilters } from "./worker-filters";
import { workerSearchOf } from "./worker-search";
import { WorkerTable } from "./worker-table";
import { WorkerTabs } from "./worker-tabs";

const path = "/worker-cooperatives";
const fromItsHead = { after: null, before: null };
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "workers")("title") };
}

/** The workers' cooperatives of an officer's scope. */
export default async function WorkerCooperativesPage({ searchParams }: PageProps<"/worker-cooperatives">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!readsWorkers(officer)) notFound();
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const search = workerSearchOf(params, officer);
  const { filter, sort, cursor } = search;
  const { rows, earlier, later, total } = await listWorkerCooperatives(officer, filter, {
    ...{ sort, cursor, limit: rowsAPage, on: today() },
  });
  const [first, last] = [rows.at(0), rows.at(-1)];
  return (
    <>
      <PageHeader
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <DownloadLinks path={path} params={params} />
            {registersWorkers(officer) && (
              <ButtonLink tone="primary" href={`${path}/new`}>
                {say("register")}
              </ButtonLink>
            )}
          </>
        }
      />
      <WorkerTabs current="list" language={language} />
      <div className="grid gap-5">
        <WorkerFilters path={path} search={search} params={params} language={language} />
        {rows.length === 0 && (
          <EmptyState title={say("empty")} next={{ href: path, label: common("clear") }}>
            <p>{say("emptyHint")}</p>
          </EmptyState>
        )}
        {rows.length > 0 && (
          <div>
            <WorkerTable
              rows={rows}
              language={language}
              sort={{
                ...sort,
                href: (by, descending) =>
                  searchHref(path, params, { sort: descending ? `-${by}` : by, ...fromItsHead }),
              }}
            />
            <Pager
              label={common("pages")}
              summary={say("found", { count: total })}
              first={cursor && { href: searchHref(path, params, fromItsHead), label: common("first") }}
              previous={
                earlier && first
                  ? { href: searchHref(path, params, { after: null, before: first.id }), label: common("previous") }
                  : null
              }
              next={
                later && last
                  ? { href: searchHref(path, params, { before: null, after: last.id }), label: common("next") }
                  : null
              }
            />
          </div>
        )}
      </div>
    </>
  );
}
