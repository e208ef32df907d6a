import type { Metadata } from "next";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { countText } from "@/lib/figures/share";
import { centreKinds } from "@/lib/training/centres/kinds";
import { countCentres, listCentres } from "@/lib/training/centres/public-queries";
import { CentreFilters } from "./centre-filters";
import { centreSearchOf } from "./centre-search";
import { CentreTable } from "./centre-table";
import { CentreTabs } from "./centre-tabs";

const path = "/centres";
const fromItsHead = { after: null, before: null };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centres")("title") };
}

export default async function CentresPage({ searchParams }: PageProps<"/centres">) {
  const [params, officer, language] = await Promise.all([searchParams, currentOfficer(), languageOf()]);
  const [say, common] = [wordsIn(language, "centres"), wordsIn(language, "common")];
  const search = centreSearchOf(params);
  const { filter, sort, cursor } = search;
  const [{ centres, earlier, later }, counts] = await Promise.all([
    listCentres(filter, { sort, cursor, limit: 25, today: today() }),
    countCentres(filter),
  ]);
  const all = centreKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const kindTab = (kind: (typeof centreKinds)[number] | null) => ({
    // A class is of one kind only.
    href: searchHref(path, params, { kind, ...fromItsHead, ...(kind !== null && kind !== "BLKK" && { class: null }) }),
    label: kind === null ? common("all") : say(`kinds.${kind}`),
    count: countText(kind === null ? all : counts[kind], language),
    current: filter.kind === kind,
  });
  const [first, last] = [centres.at(0), centres.at(-1)];

  return (
    <>
      <PageHeader title={say("title")} lead={say("lead")} actions={<DownloadLinks path={path} params={params} />} />
      <CentreTabs current="list" officer={officer} language={language} />
      <div className="grid gap-5">
        <CentreFilters path={path} search={search} params={params} />
        <LinkTabs label={say("kindTabs")} tabs={[null, ...centreKinds].map(kindTab)} />
        {centres.length === 0 ? (
          <EmptyState title={say("empty")} next={{ href: path, label: common("clear") }}>
            <p>{say("emptyHint")}</p>
          </EmptyState>
        ) : (
          <div>
            <CentreTable
              caption={say("list")}
              centres={centres}
              language={language}
              sort={{
                ...sort,
                href: (by, descending) =>
                  searchHref(path, params, { sort: descending ? `-${by}` : by, ...fromItsHead }),
              }}
            />
            <Pager
              label={common("pages")}
              summary={say("found", { count: countText(filter.kind === null ? all : counts[filter.kind], language) })}
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
