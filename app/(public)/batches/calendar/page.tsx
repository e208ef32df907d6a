import type { Metadata } from "next";
import { BatchTable } from "@/app/(public)/centres/[centreId]/batch-table";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { RegionFields } from "@/app/region-fields";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { currentOfficer } from "@/lib/auth/require-officer";
import { monthsAfter } from "@/lib/calendar/day";
import { dayText, monthText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { country } from "@/lib/regions/region-code";
import { listSchemes } from "@/lib/schemes/public-queries";
import { centreKinds } from "@/lib/training/centres/kinds";
import { listCalendarBatches, listCalendarDays } from "@/lib/training/public-calendar";
import { CentreTabs } from "../../centres/centre-tabs";
import { CalendarGrid } from "./calendar-grid";
import { type CalendarSearch, calendarSearchOf } from "./calendar-search";

const path = "/batches/calendar";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "calendar")("title") };
}

/** What is taught when and where, month by month: open to everybody, without names, on paper too. */
export default async function CalendarPage({ searchParams }: PageProps<"/batches/calendar">) {
  const [params, officer, language] = await Promise.all([searchParams, currentOfficer(), languageOf()]);
  const say = wordsIn(language, "calendar");
  const search = calendarSearchOf(params, today());
  const { filter, month, day, after } = search;
  const span = day ? { from: day, to: day } : month;
  const [days, { batches, more, total }] = await Promise.all([
    listCalendarDays(filter, month),
    listCalendarBatches(filter, { ...span, after, limit: 25 }),
  ]);
  const title = monthText(month.from, language);
  const monthHref = (months: number) =>
    searchHref(path, params, { month: monthsAfter(month.from, months).slice(0, 7), day: null, after: null });
  return (
    <>
      <PageHeader title={say("title")} lead={say("lead")} actions={<DownloadLinks path={path} params={params} />} />
      <CentreTabs current="calendar" officer={officer} language={language} />
      <div className="grid grid-cols-1 gap-5">
        <CalendarFilters search={search} language={language} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2>{title}</h2>
          <div className="actions">
            <ButtonLink size="small" href={monthHref(-1)}>
              {say("previousMonth")}
            </ButtonLink>
            <ButtonLink size="small" href={searchHref(path, params, { month: null, day: null, after: null })}>
              {say("thisMonth")}
            </ButtonLink>
            <ButtonLink size="small" href={monthHref(1)}>
              {say("nextMonth")}
            </ButtonLink>
          </div>
        </div>
        <CalendarGrid {...{ days, path, params, language }} month={month.from} chosen={day} today={today()} />
        <Section
          id="list"
          title={day ? say("listOfDay", { day: dayText(day, language) }) : say("listOfMonth", { month: title })}
          actions={
            day && (
              <ButtonLink size="small" href={searchHref(path, params, { day: null, after: null })}>
                {say("wholeMonth")}
              </ButtonLink>
            )
          }
        >
          {batches.length === 0 ? (
            <EmptyState title={say("empty")}>
              <p>{say("emptyText")}</p>
            </EmptyState>
          ) : (
            <BatchTable caption={say("title")} batches={batches} language={language} centres />
          )}
          <ListPager {...{ params, after, total, language }} last={more ? (batches.at(-1)?.id ?? null) : null} />
        </Section>
      </div>
    </>
  );
}

type PagerProps = {
  params: SearchParams;
  after: string | null;
  last: string | null;
  total: number;
  language: Language;
};

function ListPager({ params, after, last, total, language }: PagerProps) {
  const [say, common] = [wordsIn(language, "calendar"), wordsIn(language, "common")];
  const at = (place: string | null) => `${searchHref(path, params, { after: place })}#list`;
  return (
    <Pager
      label={common("pages")}
      summary={total > 0 ? say("found", { count: countText(total, language) }) : undefined}
      first={after === null ? null : { href: at(null), label: common("first") }}
      next={last === null ? null : { href: at(last), label: common("next") }}
    />
  );
}

async function CalendarFilters({
  search: { filter, month },
  language,
}: {
  search: CalendarSearch;
  language: Language;
}) {
  const [say, centres, common] = [
    wordsIn(language, "calendar"),
    wordsIn(language, "centres"),
    wordsIn(language, "common"),
  ];
  const schemes = await listSchemes(today());
  const filtered = filter.region !== country || filter.schemeId !== null || filter.kind !== null;
  return (
    <FilterBar
      label={say("filter")}
      action={path}
      submit={common("show")}
      clear={
        filtered ? { href: searchHref(path, {}, { month: month.from.slice(0, 7) }), label: common("clear") } : null
      }
    >
      <FilterField name="month" type="month" label={say("month")} value={month.from.slice(0, 7)} />
      <RegionFields top={country} asked={filter.region} language={language} />
      <FilterSelect
        name="scheme"
        label={say("scheme")}
        value={filter.schemeId ?? ""}
        all={say("anyScheme")}
        options={schemes.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FilterSelect
        name="kind"
        label={centres("kind")}
        value={filter.kind ?? ""}
        all={common("all")}
        options={centreKinds.map((kind) => ({ value: kind, label: centres(`kinds.${kind}`) }))}
      />
    </FilterBar>
  );
}
