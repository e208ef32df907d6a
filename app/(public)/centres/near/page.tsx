import type { Metadata } from "next";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { findRegion, listRegionsIn } from "@/lib/regions/public-queries";
import { country, levelOf, pathTo, type RegionCode } from "@/lib/regions/region-code";
import { vocationalFields } from "@/lib/training/centres/fields";
import { centreKinds } from "@/lib/training/centres/kinds";
import { findPlaceOf, listCentresNear, type NearCentre } from "@/lib/training/centres/public-near";
import { type CentreSearch, centreSearchOf, villageAsked } from "../centre-search";
import { CentreTable } from "../centre-table";
import { CentreTabs } from "../centre-tabs";

const path = "/centres/near";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centres")("near.title") };
}

/** Where the people of a village learn with the shortest way. */
export default async function NearPage({ searchParams }: PageProps<"/centres/near">) {
  const [params, officer, language] = await Promise.all([searchParams, currentOfficer(), languageOf()]);
  const say = wordsIn(language, "centres");
  const asked = villageAsked(params);
  const village = levelOf(asked) === "VILLAGE" ? await findRegion(asked) : null;
  const search = centreSearchOf(params);
  return (
    <>
      <PageHeader title={say("near.title")} lead={say("near.lead")} />
      <CentreTabs current="near" officer={officer} language={language} />
      <div className="grid grid-cols-1 gap-5">
        <NearFilters asked={asked} search={search} language={language} />
        {village ? (
          <Nearest village={{ code: asked, name: village.name }} {...{ search, params, language }} />
        ) : (
          <EmptyState title={say("near.choose")}>
            <p>{say("near.chooseText")}</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}

type NearestProps = {
  village: { code: RegionCode; name: string };
  search: CentreSearch;
  params: SearchParams;
  language: Language;
};

async function Nearest({ village, search: { filter }, params, language }: NearestProps) {
  const [say, common] = [wordsIn(language, "centres"), wordsIn(language, "common")];
  const place = await findPlaceOf(village.code);
  if (!place) {
    return (
      <EmptyState
        title={say("near.noPlace", { village: village.name })}
        next={{ href: `/centres?province=${village.code.slice(0, 2)}`, label: say("views.list") }}
      >
        <p>{say("near.noPlaceText")}</p>
      </EmptyState>
    );
  }
  const after = z.uuid().safeParse(params.after).data ?? null;
  // What is near knows no borders.
  const wanted = { ...filter, text: "", region: country };
  const { centres, more } = await listCentresNear(place, wanted, { after, limit: 20, today: today() });
  const last = centres.at(-1);
  if (centres.length === 0) return <EmptyState title={say("empty")} next={{ href: path, label: common("clear") }} />;
  return (
    <div className="grid grid-cols-1 gap-3">
      <p>{say(`near.measured.${place.readFrom}`, { village: village.name })}</p>
      <CentreTable
        caption={say("near.list")}
        centres={centres}
        language={language}
        first={[
          {
            key: "distance",
            header: say("near.distance"),
            align: "end",
            cell: ({ kilometres }: NearCentre) => (
              <span className="whitespace-nowrap">
                {say("near.kilometres", { km: kilometresText(kilometres, language) })}
              </span>
            ),
          },
        ]}
      />
      <Pager
        label={common("pages")}
        first={after === null ? null : { href: searchHref(path, params, { after: null }), label: common("first") }}
        next={more && last ? { href: searchHref(path, params, { after: last.id }), label: say("near.further") } : null}
      />
    </div>
  );
}

/** Below ten kilometres a tenth more or less matters. */
const kilometresText = (kilometres: number, language: Language) =>
  kilometres.toLocaleString(language === "id" ? "id-ID" : "en-GB", {
    minimumFractionDigits: kilometres < 10 ? 1 : 0,
    maximumFractionDigits: kilometres < 10 ? 1 : 0,
  });

async function NearFilters(props: { asked: RegionCode; search: CentreSearch; language: Language }) {
  const { asked, search, language } = props;
  const [say, common] = [wordsIn(language, "centres"), wordsIn(language, "common")];
  const { kind, field } = search.filter;
  const [, ...chosen] = pathTo(asked);
  const names = ["province", "regency", "near.district", "near.village"] as const;
  const lists = await Promise.all([country, ...chosen].slice(0, names.length).map((parent) => listRegionsIn(parent)));
  return (
    <FilterBar
      label={say("near.filter")}
      action={path}
      submit={common("show")}
      clear={asked === country ? null : { href: path, label: common("clear") }}
    >
      {lists.map((regions, at) => {
        const word = names[at] ?? "province";
        const name = word.replace("near.", "");
        return (
          <FilterSelect
            key={name}
            name={name}
            label={say(word)}
            value={chosen[at] ?? ""}
            all={common("choose")}
            options={regions.map(({ code, name: label }) => ({ value: code, label }))}
          />
        );
      })}
      <FilterSelect
        name="kind"
        label={say("kind")}
        value={kind ?? ""}
        all={common("all")}
        options={centreKinds.map((it) => ({ value: it, label: say(`kinds.${it}`) }))}
      />
      <FilterSelect
        name="field"
        label={say("field")}
        value={field ?? ""}
        all={say("anyField")}
        options={vocationalFields.map((it) => ({ value: it, label: say(`fields.${it}`) }))}
      />
    </FilterBar>
  );
}
