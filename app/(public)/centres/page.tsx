import type { Metadata } from "next";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { today } from "@/lib/calendar/today";
import { countText } from "@/lib/figures/share";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { country } from "@/lib/regions/region-code";
import { centreKinds } from "@/lib/training/centres/kinds";
import { countCentres, listCentres } from "@/lib/training/centres/public-queries";
import { type CentreSearch, centreSearchOf } from "./centre-search";
import { CentreTable } from "./centre-table";

const path = "/centres";
const fromItsHead = { after: null, before: null };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centres")("title") };
}

export default async function CentresPage({ searchParams }: PageProps<"/centres">) {
  const [params, language] = await Promise.all([searchParams, languageOf()]);
  const [say, common] = [wordsIn(language, "centres"), wordsIn(language, "common")];
  const search = centreSearchOf(params);
  const { filter, sort, cursor } = search;
  const [{ centres, earlier, later }, counts] = await Promise.all([
    listCentres(filter, { sort, cursor, limit: 25, today: today() }),
    countCentres(filter),
  ]);
  const all = centreKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const kindTab = (kind: (typeof centreKinds)[number] | null) => ({
    href: searchHref(path, params, { kind, ...fromItsHead }),
    label: kind === null ? common("all") : say(`kinds.${kind}`),
    count: countText(kind === null ? all : counts[kind], language),
    current: filter.kind === kind,
  });
  const [first, last] = [centres.at(0), centres.at(-1)];

  return (
    <>
      <PageHeader title={say("title")} lead={say("lead")} actions={<DownloadLinks path={path} params={params} />} />
      <div className="grid gap-5">
        <CentreFilters search={search} params={params} />
        <LinkTabs label={say("kindTabs")} tabs={[null, ...centreKinds].map(kindTab)} />
        {centres.length === 0 ? (
          <EmptyState title={say("empty")} next={{ href: path, label: common("clear") }}>
            <p>{say("emptyHint")}</p>
          </EmptyState>
        ) : (
          <div>
            <CentreTable
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

/** The regencies are offered once a province is chosen: 514 lines help nobody. */
async function CentreFilters({ search: { filter, province }, params }: { search: CentreSearch; params: SearchParams }) {
  const language = await languageOf();
  const [say, common] = [wordsIn(language, "centres"), wordsIn(language, "common")];
  const [provinces, regencies] = await Promise.all([listRegionsIn(country), province ? listRegionsIn(province) : []]);
  const options = (regions: { code: string; name: string }[]) =>
    regions.map(({ code, name }) => ({ value: code, label: name }));
  const filtered = filter.text !== "" || filter.region !== country;
  return (
    <FilterBar
      label={say("filter")}
      action={path}
      hidden={{ kind: filter.kind ?? undefined, sort: [params.sort].flat()[0] }}
      submit={common("show")}
      clear={
        filtered ? { href: searchHref(path, { kind: params.kind, sort: params.sort }), label: common("clear") } : null
      }
    >
      <FilterField
        name="q"
        label={say("name")}
        value={filter.text}
        placeholder={say("namePlaceholder")}
        type="search"
      />
      <FilterSelect
        name="province"
        label={say("province")}
        value={province ?? ""}
        all={say("country")}
        options={options(provinces)}
      />
      {province && (
        <FilterSelect
          name="regency"
          label={say("regency")}
          value={filter.region}
          all={common("all")}
          options={options(regencies)}
        />
      )}
    </FilterBar>
  );
}
