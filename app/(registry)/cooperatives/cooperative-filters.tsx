import { wordsIn } from "@/app/messages/words";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { type SearchParams, searchHref } from "@/components/search-href";
import { cooperativeKinds } from "@/lib/cooperatives/kinds";
import type { Language } from "@/lib/language";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { country, pathTo } from "@/lib/regions/region-code";
import type { CooperativeSearch } from "./cooperative-search";

type Props = { search: CooperativeSearch; params: SearchParams; language: Language };

/** Each list of regions is offered once the one before it is chosen: 7,277 districts help nobody. */
export async function CooperativeFilters({ search: { typed, filter }, params, language }: Props) {
  const [say, common] = [wordsIn(language, "cooperatives"), wordsIn(language, "common")];
  const [, province, regency, district] = pathTo(filter.region);
  const [provinces, regencies, districts] = await Promise.all([
    listRegionsIn(country),
    province ? listRegionsIn(province) : [],
    regency ? listRegionsIn(regency) : [],
  ]);
  const options = (regions: { code: string; name: string }[]) =>
    regions.map(({ code, name }) => ({ value: code, label: name }));
  const filtered = typed !== "" || filter.region !== country || filter.kind !== null;
  return (
    <FilterBar
      label={say("filter")}
      action="/cooperatives"
      hidden={{ sort: [params.sort].flat()[0] }}
      submit={common("show")}
      // An office is otherwise taken back to its own region.
      clear={
        filtered
          ? { href: searchHref("/cooperatives", { sort: params.sort }, { province: country }), label: common("clear") }
          : null
      }
    >
      <FilterField
        name="q"
        label={say("name")}
        value={typed}
        placeholder={say("namePlaceholder")}
        type="search"
        maxLength={100}
        autoComplete="off"
      />
      <FilterSelect
        name="province"
        label={say("province")}
        value={province ?? country}
        options={[{ value: country, label: say("country") }, ...options(provinces)]}
      />
      {province && (
        <FilterSelect
          name="regency"
          label={say("regency")}
          value={regency}
          all={common("all")}
          options={options(regencies)}
        />
      )}
      {regency && (
        <FilterSelect
          name="district"
          label={say("district")}
          value={district}
          all={common("all")}
          options={options(districts)}
        />
      )}
      <FilterSelect
        name="kind"
        label={say("kind")}
        value={filter.kind ?? ""}
        all={common("all")}
        options={cooperativeKinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
      />
    </FilterBar>
  );
}
