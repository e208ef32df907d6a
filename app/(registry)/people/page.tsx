import type { Metadata } from "next";
import { after } from "next/server";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { shortestWord } from "@/lib/people/name-words";
import { mostGathered, type PeoplePage, searchPeople } from "@/lib/people/search-people";
import { mayJudgeDuplicates } from "@/lib/people/visibility";
import { listRegionsToChoose, PeopleFilters } from "./people-filters";
import { type PeopleSearch, peopleSearchOf } from "./people-search";
import { PeopleTable } from "./people-table";

const path = "/people";
const fromItsHead = { after: null, before: null };
// Few: a search is narrowed rather than leafed through, and answers within twice the time of the plainest page.
const rowsAPage = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "people")("search.title") };
}

/** Whoever is in the officer's scope; everybody shown is on record as read. */
export default async function PeopleSearchPage({ searchParams }: PageProps<"/people">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  const say = wordsIn(language, "people");
  const search = peopleSearchOf(params, officer);
  const [page, regionLists] = await Promise.all([
    searchPeople(officer, search.filter, { cursor: search.cursor, limit: rowsAPage, on: today() }),
    listRegionsToChoose(officer, search.filter.region),
  ]);
  const shown = page.rows.map(({ id }) => id);
  after(() => recordRead(officer, shown, "search"));

  return (
    <>
      <PageHeader
        title={say("search.title")}
        lead={say("search.lead")}
        actions={
          <>
            {mayJudgeDuplicates(officer) && (
              <ButtonLink href="/people/duplicates">{say("search.toDuplicates")}</ButtonLink>
            )}
            <ButtonLink href="/people/seek">{say("search.toSeek")}</ButtonLink>
            <ButtonLink href={searchHref("/track", {}, { q: search.typed })}>
              {wordsIn(language, "track")("link")}
            </ButtonLink>
            {page.rows.length > 0 && (
              <ButtonLink href={searchHref(`${path}/export`, params, fromItsHead)}>{say("search.toExport")}</ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-5">
        <PeopleFilters search={search} regionLists={regionLists} officer={officer} language={language} />
        {search.tellsNothing && <Notice tone="warn" title={say("search.tellsNothing", { shortest: shortestWord })} />}
        <Found page={page} search={search} params={params} language={language} />
      </div>
    </>
  );
}

type FoundProps = { page: PeoplePage; search: PeopleSearch; params: SearchParams; language: Language };

function Found({ page: { rows, earlier, later, total, shows }, search, params, language }: FoundProps) {
  const [say, common] = [wordsIn(language, "people"), wordsIn(language, "common")];
  if (shows === "WIDE") return <EmptyState title={say("search.wide")}>{say("search.wideHint")}</EmptyState>;
  if (rows.length === 0) {
    return (
      <EmptyState title={say("search.empty")} next={{ href: "/people/seek", label: say("search.toSeek") }}>
        <p>{say("search.emptyHint")}</p>
      </EmptyState>
    );
  }
  const [first, last] = [rows.at(0), rows.at(-1)];
  return (
    <div className="grid gap-4">
      {shows === "ALIKE" && (
        <Notice tone="note" title={say("search.alike")}>
          <p>{say("search.alikeText")}</p>
        </Notice>
      )}
      <div>
        <PeopleTable rows={rows} language={language} />
        {shows !== "ALIKE" && (
          <Pager
            label={common("pages")}
            summary={say(`search.found.${shows}`, { count: total ?? 0, most: mostGathered })}
            first={search.cursor && { href: searchHref(path, params, fromItsHead), label: common("first") }}
            previous={
              earlier && first
                ? { href: searchHref(path, params, { after: null, before: first.id }), label: common("previous") }
                : null
            }
            next={
              later && last
                ? { href: searchHref(path, params, { before: null, after: last.id }), label: common("next") }
                : null
            }
          />
        )}
      </div>
    </div>
  );
}
