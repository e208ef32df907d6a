import { languageOf, wordsIn } from "@/app/messages/words";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { type SearchParams, searchHref } from "@/components/search-href";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { country } from "@/lib/regions/region-code";
import { vocationalFields } from "@/lib/training/centres/fields";
import { centreClasses } from "@/lib/training/centres/kinds";
import type { CentreSearch } from "./centre-search";

type Props = { path: string; search: CentreSearch; params: SearchParams };

/** The regencies are offered once a province is chosen: 514 lines help nobody. */
export async function CentreFilters({ path, search: { filter, province }, params }: Props) {
  const language = await languageOf();
  const [say, common] = [wordsIn(language, "centres"), wordsIn(language, "common")];
  const [provinces, regencies] = await Promise.all([listRegionsIn(country), province ? listRegionsIn(province) : []]);
  const options = (regions: { code: string; name: string }[]) =>
    regions.map(({ code, name }) => ({ value: code, label: name }));
  const filtered =
    filter.text !== "" ||
    filter.region !== country ||
    [filter.class, filter.field, filter.accreditedOn].some((it) => it !== null);
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
      <FilterSelect
        name="field"
        label={say("field")}
        value={filter.field ?? ""}
        all={say("anyField")}
        options={vocationalFields.map((field) => ({ value: field, label: say(`fields.${field}`) }))}
      />
      {(filter.kind === null || filter.kind === "BLKK") && (
        <FilterSelect
          name="class"
          label={say("class")}
          value={filter.class ?? ""}
          all={say("anyClass")}
          options={centreClasses.map((stage) => ({ value: stage, label: say(`classes.${stage}`) }))}
        />
      )}
      <FilterField name="accredited" type="date" label={say("accreditedOn")} value={filter.accreditedOn ?? ""} />
    </FilterBar>
  );
}
