import { wordsIn } from "@/app/messages/words";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { type SearchParams, searchHref } from "@/components/search-href";
import { workerKinds } from "@/lib/cooperatives/kinds";
import type { Language } from "@/lib/language";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { country, pathTo } from "@/lib/regions/region-code";
import { companySectors } from "@/lib/worker-cooperatives/lists";
import { registryStates, type WorkerSearch } from "./worker-search";

type Props = { path: string; search: WorkerSearch; params: SearchParams; language: Language };

/** Of the regions, the provinces and those of the one chosen: a workers' cooperative stands near its factory. */
export async function WorkerFilters({ path, search: { typed, filter }, params, language }: Props) {
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const [, province] = pathTo(filter.region);
  const [provinces, regencies] = await Promise.all([listRegionsIn(country), province ? listRegionsIn(province) : []]);
  const regions = province
    ? [
        ...provinces.filter(({ code }) => code === province),
        ...regencies,
        ...provinces.filter(({ code }) => code !== province),
      ]
    : provinces;
  const { kind, sector, union, registry } = filter;
  const filtered =
    typed !== "" || filter.region !== country || [kind, sector, union, registry].some((it) => it !== null);
  return (
    <FilterBar
      label={say("filter")}
      action={path}
      hidden={{ sort: [params.sort].flat()[0] }}
      submit={common("show")}
      // An office is otherwise taken back to its own region.
      clear={
        filtered ? { href: searchHref(path, { sort: params.sort }, { region: country }), label: common("clear") } : null
      }
    >
      <FilterField name="q" label={say("search")} value={typed} type="search" maxLength={100} autoComplete="off" />
      <FilterSelect
        name="region"
        label={say("place")}
        value={filter.region}
        options={[
          { value: country, label: say("country") },
          ...regions.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <FilterSelect
        name="kind"
        label={say("kind")}
        value={kind ?? ""}
        all={common("all")}
        options={workerKinds.map((value) => ({ value, label: say(`kinds.${value}`) }))}
      />
      <FilterSelect
        name="sector"
        label={say("sector")}
        value={sector ?? ""}
        all={common("all")}
        options={companySectors.map((value) => ({ value, label: say(`sectors.${value}`) }))}
      />
      <FilterSelect
        name="union"
        label={say("union")}
        value={union === null ? "" : union ? "yes" : "no"}
        all={common("all")}
        options={[
          { value: "yes", label: say("unionYes") },
          { value: "no", label: say("unionNo") },
        ]}
      />
      <FilterSelect
        name="registry"
        label={say("registry")}
        value={registry ?? ""}
        all={common("all")}
        options={registryStates.map((value) => ({ value, label: say(`states.${value}`) }))}
      />
    </FilterBar>
  );
}
