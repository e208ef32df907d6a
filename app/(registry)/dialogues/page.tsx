import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import type { Language } from "@/lib/language";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { country, levelOf } from "@/lib/regions/region-code";
import { type DialogueRow, listDialogues } from "@/lib/worker-cooperatives/dialogue-queries";
import { dialogueKinds } from "@/lib/worker-cooperatives/lists";
import { readsWorkers, registersWorkers } from "@/lib/worker-cooperatives/visibility";
import { WorkerTabs } from "../worker-cooperatives/worker-tabs";
import { daysText } from "./days-text";
import { type DialogueSearch, dialogueSearchOf } from "./dialogue-search";

const path = "/dialogues";
const fromItsHead = { after: null, before: null };
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "dialogues")("title") };
}

/** The dialogues held in an officer's region, and those its cooperatives are invited to; the newest first. */
export default async function DialoguesPage({ searchParams }: PageProps<"/dialogues">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!readsWorkers(officer)) notFound();
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const search = dialogueSearchOf(params, officer);
  const { filter, cursor } = search;
  const { rows, earlier, later } = await listDialogues(officer, filter, { cursor, limit: rowsAPage });
  const [first, last] = [rows.at(0), rows.at(-1)];
  return (
    <>
      <PageHeader
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <DownloadLinks path={path} params={params} />
            {registersWorkers(officer) && (
              <ButtonLink tone="primary" href={`${path}/new`}>
                {say("enter")}
              </ButtonLink>
            )}
          </>
        }
      />
      <WorkerTabs current="dialogues" language={language} />
      <div className="grid gap-5">
        <Filters search={search} language={language} />
        {rows.length === 0 && (
          <EmptyState title={say("empty")} next={{ href: path, label: common("clear") }}>
            <p>{say("emptyHint")}</p>
          </EmptyState>
        )}
        {rows.length > 0 && (
          <div>
            <DialogueTable rows={rows} language={language} />
            <Pager
              label={common("pages")}
              first={cursor && { href: searchHref(path, params, fromItsHead), label: common("first") }}
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
        )}
      </div>
    </>
  );
}

async function Filters({ search: { typed, filter }, language }: { search: DialogueSearch; language: Language }) {
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const { region, kind, year } = filter;
  const provinces = await listRegionsIn(country);
  const regions = [{ code: country as string, name: say("country") }, ...provinces];
  const filtered = typed !== "" || region !== country || kind !== null || year !== null;
  return (
    <FilterBar
      label={say("filter")}
      action={path}
      submit={common("show")}
      // An office is otherwise taken back to its own region.
      clear={filtered ? { href: searchHref(path, {}, { region: country }), label: common("clear") } : null}
    >
      <FilterField name="q" label={say("search")} value={typed} type="search" maxLength={100} autoComplete="off" />
      <FilterSelect
        name="region"
        label={say("province")}
        value={region}
        options={[
          ...(levelOf(region) === "REGENCY" ? [{ value: region as string, label: region }] : []),
          ...regions.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <FilterSelect
        name="kind"
        label={say("kind")}
        value={kind ?? ""}
        all={common("all")}
        options={dialogueKinds.map((value) => ({ value, label: say(`kinds.${value}`) }))}
      />
      <FilterField
        name="year"
        label={say("year")}
        value={year === null ? "" : String(year)}
        inputMode="numeric"
        size={4}
      />
    </FilterBar>
  );
}

function DialogueTable({ rows, language }: { rows: DialogueRow[]; language: Language }) {
  const say = wordsIn(language, "dialogues");
  return (
    <DataTable
      caption={say("table")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "title",
          header: say("name"),
          cell: ({ id, title, kind }) => (
            <>
              <a href={`/dialogues/${id}`}>{title}</a>
              <small>{say(`kinds.${kind}`)}</small>
            </>
          ),
        },
        { key: "days", header: say("days"), cell: ({ startsOn, endsOn }) => daysText(startsOn, endsOn, language) },
        {
          key: "place",
          header: say("place"),
          cell: ({ venue, regency }) => (
            <span>
              {regency}
              <small>{venue}</small>
            </span>
          ),
        },
        {
          key: "came",
          header: say("came"),
          align: "end",
          cell: ({ attended, invited }) => say("ofInvited", { attended, invited }),
        },
        {
          key: "people",
          header: say("people"),
          align: "end",
          cell: ({ men, women }) => men + women,
        },
        {
          key: "followUps",
          header: say("followUps"),
          align: "end",
          cell: ({ followUps, open }) => (followUps === 0 ? "–" : say("followUpsOf", { open, total: followUps })),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
