import type { Metadata } from "next";
import { pointOn } from "@/app/maps/placements";
import { languageOf, wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { LinkTabs } from "@/components/link-tabs";
import type { LegendItem } from "@/components/map-legend";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { type MarkSize, RegionMap } from "@/components/region-map";
import { searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { findRegion } from "@/lib/regions/public-queries";
import { country } from "@/lib/regions/region-code";
import type { CentreFilter } from "@/lib/training/centres/centre-filter";
import { centreKinds, type TrainingCentreKind } from "@/lib/training/centres/kinds";
import {
  type CentrePoint,
  countCentresIn,
  listCentrePoints,
  mostPoints,
  type RegionCount,
} from "@/lib/training/centres/public-map";
import { countCentres } from "@/lib/training/centres/public-queries";
import { CentreFilters } from "../centre-filters";
import { centreSearchOf } from "../centre-search";
import { CentreTabs } from "../centre-tabs";
import { countClasses } from "./count-classes";

const path = "/centres/map";
const sizes: Record<TrainingCentreKind, MarkSize> = { UPTP: "large", SATPEL: "medium", UPTD: "small", BLKK: "tiny" };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centres")("map.title") };
}

/** How the training centres lie: the country by province, a province by regency with each of them as a dot. */
export default async function CentreMapPage({ searchParams }: PageProps<"/centres/map">) {
  const [params, officer, language] = await Promise.all([searchParams, currentOfficer(), languageOf()]);
  const [say, common] = [wordsIn(language, "centres"), wordsIn(language, "common")];
  const search = centreSearchOf(params);
  const { filter } = search;
  const drawn = search.province ?? country;
  const [region, regions, counts, points] = await Promise.all([
    findRegion(drawn),
    countCentresIn(drawn, filter),
    countCentres(filter),
    pointsFor(filter),
  ]);
  const all = centreKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const tooMany = points.length >= mostPoints;
  return (
    <>
      <PageHeader title={say("map.title")} lead={say("map.lead")} />
      <CentreTabs current="map" officer={officer} language={language} />
      <div className="grid grid-cols-1 gap-5">
        <CentreFilters path={path} search={search} params={params} />
        <LinkTabs
          label={say("kindTabs")}
          tabs={[null, ...centreKinds].map((kind) => ({
            href: searchHref(path, params, { kind, ...(kind !== null && kind !== "BLKK" && { class: null }) }),
            label: kind === null ? common("all") : say(`kinds.${kind}`),
            count: countText(kind === null ? all : counts[kind], language),
            current: filter.kind === kind,
          }))}
        />
        {tooMany && <Notice title={say("map.tooMany")} />}
        <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <Drawing
            region={{ code: drawn, name: region?.name ?? drawn }}
            regions={regions}
            points={tooMany ? [] : points}
            areaHref={(code) =>
              drawn === country
                ? searchHref(path, params, { province: code, regency: null })
                : searchHref("/centres", params, { province: drawn, regency: code })
            }
            current={filter.region === drawn ? null : filter.region}
            language={language}
          />
          <RegionTable
            regions={regions}
            href={(code) =>
              drawn === country
                ? searchHref(path, params, { province: code, regency: null })
                : searchHref("/centres", params, { province: drawn, regency: code })
            }
            language={language}
          />
        </div>
      </div>
    </>
  );
}

/** Of the country only the ministry's own are points: thousands would cover the land. */
async function pointsFor(filter: CentreFilter): Promise<CentrePoint[]> {
  if (filter.region !== country) return listCentrePoints(filter);
  if (filter.kind === "UPTD" || filter.kind === "BLKK") return [];
  const own = filter.kind ? [filter.kind] : (["SATPEL", "UPTP"] as const);
  return (await Promise.all(own.map((kind) => listCentrePoints({ ...filter, kind })))).flat();
}

type DrawingProps = {
  region: { code: string; name: string };
  regions: RegionCount[];
  points: CentrePoint[];
  areaHref: (code: string) => string;
  current: string | null;
  language: Language;
};

function Drawing({ region, regions, points, areaHref, current, language }: DrawingProps) {
  const [say, common] = [wordsIn(language, "centres"), wordsIn(language, "common")];
  const classes = countClasses(regions.map(({ centres }) => centres));
  const text = ({ centres, seats }: RegionCount) => say("map.count", { count: centres, seats });
  const kinds = centreKinds.filter((kind) => points.some((point) => point.kind === kind));
  const legend: LegendItem[] = classes.list.map(({ shade, from, to }) => ({
    shade,
    label:
      shade === 0
        ? say("map.none")
        : to === null
          ? say("map.above", { from: countText(from, language) })
          : from === to
            ? say("map.only", { from: countText(from, language) })
            : say("map.range", { from: countText(from, language), to: countText(to, language) }),
  }));
  return (
    <RegionMap
      code={region.code}
      label={say("map.label", { name: region.name })}
      areas={regions.map((area) => ({
        code: area.code,
        label: area.name,
        shade: classes.shadeOf(area.centres),
        text: text(area),
        href: areaHref(area.code),
        current: area.code === current,
      }))}
      points={{
        marks: points.flatMap(({ id, name, kind, latitude, longitude }) => {
          const at = pointOn(region.code, { latitude, longitude });
          const label = `${name}, ${say(`kinds.${kind}`)}`;
          return at ? [{ key: id, label, href: `/centres/${id}`, size: sizes[kind], ...at }] : [];
        }),
        legend: kinds.map((kind) => ({ size: sizes[kind], label: say(`kinds.${kind}`) })),
      }}
      legend={{ label: say("map.legend"), items: legend }}
      credit={common("map.credit")}
      words={{ skip: say("map.skip"), undrawn: common("map.undrawn") }}
    />
  );
}

type TableProps = { regions: RegionCount[]; href: (code: string) => string; language: Language };

function RegionTable({ regions, href, language }: TableProps) {
  const say = wordsIn(language, "centres");
  const sum = (count: "centres" | "seats") => regions.reduce((whole, region) => whole + region[count], 0);
  return (
    <DataTable
      caption={say("map.table")}
      captionHidden
      rows={regions}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "name",
          header: say("region"),
          cell: ({ code, name }) => <a href={href(code)}>{name}</a>,
          total: wordsIn(language, "common")("total"),
        },
        {
          key: "centres",
          header: say("map.centres"),
          align: "end",
          cell: ({ centres }) => countText(centres, language),
          total: countText(sum("centres"), language),
        },
        {
          key: "seats",
          header: say("map.seats"),
          align: "end",
          cell: ({ seats }) => countText(seats, language),
          total: countText(sum("seats"), language),
        },
      ]}
    />
  );
}
