import { notFound } from "next/navigation";
import { wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField } from "@/components/filter-bar";
import { type SearchParams, searchHref } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import { nameSearch } from "@/lib/cooperatives/name-search";
import { listCooperatives } from "@/lib/cooperatives/public-search";
import type { Language } from "@/lib/language";
import { country } from "@/lib/regions/region-code";
import type { BatchInFull } from "@/lib/training/public-queries";

type Props = { officer: Officer; batch: BatchInFull; params: SearchParams; language: Language };

const most = 20;

/** Whose people an office sends: a cooperative of its own region. */
export async function CooperativeChoice({ officer, batch, params, language }: Props) {
  if (officer.role !== "LOCAL_OFFICE" && officer.role !== "MINISTRY") notFound();
  const [say, common] = [wordsIn(language, "seats"), wordsIn(language, "common")];
  const typed = [params.q ?? ""].flat()[0]?.replaceAll("\0", "").trim().slice(0, 100) ?? "";
  const { words } = nameSearch(typed);
  const region = officer.role === "LOCAL_OFFICE" ? officer.regionCode : country;
  const asked = { sort: { by: "name", descending: false }, cursor: null, limit: most, on: today() } as const;
  const { rows } = words.length > 0 ? await listCooperatives({ words, region, kind: null }, asked) : { rows: [] };
  const path = `/batches/${batch.id}/seats/new`;
  return (
    <>
      <div>
        <h2>{say("whichCooperative")}</h2>
        <p>{say("whichCooperativeText")}</p>
      </div>
      <FilterBar label={say("whichCooperative")} action={path} submit={common("search")}>
        <FilterField name="q" type="search" label={say("cooperativeName")} value={typed} maxLength={100} />
      </FilterBar>
      {typed !== "" && rows.length === 0 && (
        <EmptyState title={say("noCooperative")} next={{ href: "/cooperatives", label: say("toCooperatives") }} />
      )}
      {rows.length > 0 && (
        <ul className="panel divide-y divide-line py-0" aria-label={say("cooperativesFound")}>
          {rows.map(({ id, legalName, village, district, regency }) => (
            <li key={id} className="py-2.5">
              <a href={searchHref(path, {}, { cooperative: id })}>{legalName}</a>
              <small className="block text-soft">{[village, district, regency].join(", ")}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
