import { wordsIn } from "@/app/messages/words";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import type { Officer } from "@/lib/auth/officer";
import type { Language } from "@/lib/language";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { country, levelOf, pathTo, type RegionCode } from "@/lib/regions/region-code";
import { placeOf } from "./place-asked";

type Props = {
  label: string;
  action: string;
  officer: Officer;
  asked: RegionCode;
  /** The last list that is offered. */
  downTo: "regency" | "district";
  language: Language;
};

/** A place chosen list by list, each offered once the one before it is chosen; an office begins in its own region. */
export async function PlaceSteps({ label, action, officer, asked, downTo, language }: Props) {
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const [, province, regency, district] = pathTo(asked);
  const own = levelOf(placeOf(officer));
  const [provinces, regencies, districts] = await Promise.all([
    own === "COUNTRY" ? listRegionsIn(country) : [],
    province && own !== "REGENCY" ? listRegionsIn(province) : [],
    regency && downTo === "district" ? listRegionsIn(regency) : [],
  ]);
  const list = (name: "province" | "regency" | "district", regions: { code: string; name: string }[], value?: string) =>
    regions.length > 0 && (
      <FilterSelect
        name={name}
        label={say(name)}
        value={value}
        all={common("choose")}
        options={regions.map(({ code, name: label }) => ({ value: code, label }))}
      />
    );
  return (
    <FilterBar label={label} action={action} submit={common("show")}>
      {list("province", provinces, province)}
      {list("regency", regencies, regency)}
      {list("district", districts, district)}
    </FilterBar>
  );
}
