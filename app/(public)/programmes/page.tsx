import type { Metadata } from "next";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { currentOfficer } from "@/lib/auth/require-officer";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { positions } from "@/lib/cooperatives/positions";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { listSchemes } from "@/lib/schemes/public-queries";
import { vocationalFields } from "@/lib/training/centres/fields";
import { listProgrammes, type ProgrammeRow } from "@/lib/training/programmes/public-programmes";
import { keepsProgrammes } from "@/lib/training/visibility";
import { CentreTabs } from "../centres/centre-tabs";
import { programmeSearchOf } from "./programme-search";

const path = "/programmes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "programmes")("title") };
}

/** The catalogue is short enough to stand on one page. */
export default async function ProgrammesPage({ searchParams }: PageProps<"/programmes">) {
  const [params, officer, language] = await Promise.all([searchParams, currentOfficer(), languageOf()]);
  const [say, posts, centres, common] = [
    wordsIn(language, "programmes"),
    wordsIn(language, "coverage"),
    wordsIn(language, "centres"),
    wordsIn(language, "common"),
  ];
  const filter = programmeSearchOf(params);
  const [programmes, schemes] = await Promise.all([listProgrammes(filter, today()), listSchemes(today())]);
  const filtered = Object.values(filter).some((it) => it !== null);
  return (
    <>
      <PageHeader
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            {officer && keepsProgrammes(officer) && (
              <ButtonLink href={`${path}/new`} tone="primary">
                {say("add")}
              </ButtonLink>
            )}
            <DownloadLinks path={path} params={params} />
          </>
        }
      />
      <CentreTabs current="programmes" officer={officer} language={language} />
      <div className="grid grid-cols-1 gap-5">
        <FilterBar
          label={say("filter")}
          action={path}
          submit={common("show")}
          clear={filtered ? { href: path, label: common("clear") } : null}
        >
          <FilterSelect
            name="scheme"
            label={say("scheme")}
            value={filter.schemeId ?? ""}
            all={say("anyScheme")}
            options={schemes.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <FilterSelect
            name="position"
            label={say("position")}
            value={filter.position ?? ""}
            all={say("anyPosition")}
            options={positions.map((position) => ({ value: position, label: posts(`cuts.${position}`) }))}
          />
          <FilterSelect
            name="field"
            label={say("field")}
            value={filter.field ?? ""}
            all={centres("anyField")}
            options={vocationalFields.map((field) => ({ value: field, label: centres(`fields.${field}`) }))}
          />
        </FilterBar>
        {programmes.length === 0 ? (
          <EmptyState title={say("empty")} next={{ href: path, label: common("clear") }}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        ) : (
          <ProgrammeTable programmes={programmes} language={language} />
        )}
      </div>
    </>
  );
}

function ProgrammeTable({ programmes, language }: { programmes: ProgrammeRow[]; language: Language }) {
  const [say, posts] = [wordsIn(language, "programmes"), wordsIn(language, "coverage")];
  return (
    <DataTable
      caption={say("list")}
      captionHidden
      phone="stack"
      rows={programmes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: say("name"),
          cell: ({ id, title, retiredOn }) => (
            <span>
              <a href={`${path}/${id}`}>{title}</a>
              {retiredOn !== null && (
                <Badge tone="idle">{say("retired", { day: shortDayText(retiredOn, language) })}</Badge>
              )}
            </span>
          ),
        },
        {
          key: "scheme",
          header: say("scheme"),
          cell: ({ schemeId, scheme }) => <a href={`/schemes/${schemeId}`}>{scheme}</a>,
        },
        {
          key: "positions",
          header: say("positions"),
          cell: ({ positions: meant }) => (
            <small>
              {meant.length > 0 ? meant.map((position) => posts(`cuts.${position}`)).join(", ") : say("noPositions")}
            </small>
          ),
        },
        {
          key: "hours",
          header: say("lessonHours"),
          align: "end",
          cell: ({ lessonHours }) => countText(lessonHours, language),
        },
        { key: "units", header: say("units"), align: "end", cell: ({ units }) => countText(units, language) },
        { key: "coming", header: say("coming"), align: "end", cell: ({ coming }) => countText(coming, language) },
      ]}
    />
  );
}
