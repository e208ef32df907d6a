import { wordsIn } from "@/app/messages/words";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import type { Officer } from "@/lib/auth/officer";
import { positions } from "@/lib/cooperatives/positions";
import type { Language } from "@/lib/language";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { pathTo, type RegionCode } from "@/lib/regions/region-code";
import { ownRegion, type PeopleSearch } from "./people-search";

const levels = ["country", "province", "regency", "district"] as const;

type RegionList = Awaited<ReturnType<typeof listRegionsIn>>;
type Props = { search: PeopleSearch; regionLists: RegionList[]; officer: Officer; language: Language };

/** The regions below the officer's own, each list once the one above it is chosen; none for a board. */
export async function listRegionsToChoose(officer: Officer, region: RegionCode): Promise<RegionList[]> {
  if (officer.role === "COOPERATIVE") return [];
  const from = pathTo(ownRegion(officer)).length;
  return await Promise.all(
    pathTo(region)
      .slice(from - 1, levels.length - 1)
      .map(listRegionsIn),
  );
}

/** A board looks among its own few: neither regions nor cooperatives are offered to it. */
export function PeopleFilters({ search, regionLists, officer, language }: Props) {
  const { typed, typedCooperative, filter } = search;
  const [say, common, posts] = [
    wordsIn(language, "people"),
    wordsIn(language, "common"),
    wordsIn(language, "coverage"),
  ];
  const everywhere = officer.role !== "COOPERATIVE";
  const own = ownRegion(officer);
  const filtered =
    typed !== "" ||
    typedCooperative !== "" ||
    filter.region !== own ||
    filter.cooperativeId !== null ||
    filter.position !== null ||
    filter.certified !== null;
  return (
    <FilterBar
      label={say("search.filter")}
      action="/people"
      submit={common("search")}
      clear={filtered ? { href: "/people", label: common("clear") } : null}
    >
      <FilterField
        name="q"
        label={say("search.name")}
        value={typed}
        placeholder={say("search.namePlaceholder")}
        type="search"
        maxLength={100}
        autoComplete="off"
      />
      {everywhere && (
        <FilterField
          name="cooperative"
          label={say("search.cooperative")}
          value={typedCooperative}
          type="search"
          maxLength={100}
          autoComplete="off"
        />
      )}
      <RegionSelects lists={regionLists} own={own} region={filter.region} language={language} />
      <FilterSelect
        name="position"
        label={say("search.position")}
        value={filter.position ?? ""}
        all={common("all")}
        options={positions.map((position) => ({ value: position, label: posts(`cuts.${position}`) }))}
      />
      <FilterSelect
        name="certified"
        label={say("search.certified")}
        value={filter.certified === null ? "" : filter.certified ? "yes" : "no"}
        all={common("all")}
        options={[
          { value: "yes", label: say("search.mayManage") },
          { value: "no", label: say("search.mayNotManage") },
        ]}
      />
    </FilterBar>
  );
}

type RegionSelectsProps = { lists: RegionList[]; own: RegionCode; region: RegionCode; language: Language };

function RegionSelects({ lists, own, region, language }: RegionSelectsProps) {
  const [say, common] = [wordsIn(language, "cooperatives"), wordsIn(language, "common")];
  const path = pathTo(region);
  const from = pathTo(own).length;
  return lists.map((regions, at) => {
    const level = levels[from + at];
    if (!level || level === "country") return null;
    return (
      <FilterSelect
        key={level}
        name={level}
        label={say(level)}
        value={path[from + at] ?? ""}
        all={common("all")}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
    );
  });
}
