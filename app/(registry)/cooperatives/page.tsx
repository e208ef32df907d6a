import type { Metadata } from "next";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { shortestWord } from "@/lib/cooperatives/name-search";
import { type CooperativePage, listCooperatives, mostGathered } from "@/lib/cooperatives/public-search";
import type { Language } from "@/lib/language";
import { CooperativeFilters } from "./cooperative-filters";
import { type CooperativeSearch, cooperativeSearchOf } from "./cooperative-search";
import { CooperativeTable } from "./cooperative-table";

const path = "/cooperatives";
const fromItsHead = { after: null, before: null };
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "cooperatives")("title") };
}

/** Open to everybody: identity and counts, nobody's name. The file is for officers, and holds their scope. */
export default async function CooperativesPage({ searchParams }: PageProps<"/cooperatives">) {
  const [params, language, officer] = await Promise.all([searchParams, languageOf(), currentOfficer()]);
  const say = wordsIn(language, "cooperatives");
  const search = cooperativeSearchOf(params, officer);
  const { filter, sort, cursor } = search;
  const page = await listCooperatives(filter, { sort, cursor, limit: rowsAPage, on: today() });

  return (
    <>
      <PageHeader
        title={say("title")}
        lead={say("lead")}
        actions={officer && <DownloadLinks path={path} params={params} />}
      />
      <div className="grid gap-5">
        <CooperativeFilters search={search} params={params} language={language} />
        {search.tellsNothing && <Notice tone="warn" title={say("tellsNothing", { shortest: shortestWord })} />}
        <Found page={page} search={search} params={params} language={language} />
      </div>
    </>
  );
}

type FoundProps = { page: CooperativePage; search: CooperativeSearch; params: SearchParams; language: Language };

function Found({ page: { rows, earlier, later, total, shows }, search, params, language }: FoundProps) {
  const [say, common] = [wordsIn(language, "cooperatives"), wordsIn(language, "common")];
  if (rows.length === 0) {
    return (
      <EmptyState title={say("empty")} next={{ href: path, label: common("clear") }}>
        <p>{say("emptyHint")}</p>
      </EmptyState>
    );
  }
  if (shows === "ALIKE") {
    return (
      <>
        <Notice tone="note" title={say("alike")}>
          <p>{say("alikeText")}</p>
        </Notice>
        <CooperativeTable rows={rows} language={language} />
      </>
    );
  }

  const [first, last] = [rows.at(0), rows.at(-1)];
  const href = (by: string, descending: boolean) =>
    searchHref(path, params, { sort: descending ? `-${by}` : by, ...fromItsHead });
  return (
    <div>
      <CooperativeTable
        rows={rows}
        language={language}
        // A list too long to be gathered comes in the order of its codes, which is that of an index.
        sort={shows === "WALKED" ? undefined : { ...search.sort, href }}
      />
      <Pager
        label={common("pages")}
        summary={say(`found.${shows}`, { count: total ?? 0, most: mostGathered })}
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
    </div>
  );
}
