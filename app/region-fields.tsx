import { FilterSelect } from "@/components/filter-bar";
import type { Language } from "@/lib/language";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { levelOf, pathTo, type RegionCode } from "@/lib/regions/region-code";
import { wordsIn } from "./messages/words";

const below = { COUNTRY: "province", PROVINCE: "regency", REGENCY: "district" } as const;

/** The lists of regions of a filter below `top`: each is offered once the one before it is chosen. */
export async function RegionFields({
  top,
  asked,
  language,
}: {
  top: RegionCode;
  asked: RegionCode;
  language: Language;
}) {
  const [say, common] = [wordsIn(language, "cooperatives"), wordsIn(language, "common")];
  const path = pathTo(asked);
  const parents = path.slice(path.indexOf(top)).filter((code) => levelOf(code) in below);
  const lists = await Promise.all(parents.map((parent) => listRegionsIn(parent)));
  return parents.map((parent, at) => {
    const name = below[levelOf(parent) as keyof typeof below];
    return (
      <FilterSelect
        key={name}
        name={name}
        label={say(name)}
        value={path[path.indexOf(parent) + 1] ?? ""}
        all={common("all")}
        options={(lists[at] ?? []).map((region) => ({ value: region.code, label: region.name }))}
      />
    );
  });
}
