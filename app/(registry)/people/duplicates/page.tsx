import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { listDuplicatePairs, type PairedPerson, type PairPage } from "@/lib/people/duplicate-queries";

const path = "/people/duplicates";
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "people")("duplicates.title") };
}

/** The work list of those who judge whether two people are one. */
export default async function DuplicatesPage({ searchParams }: PageProps<"/people/duplicates">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  const [say, common] = [wordsIn(language, "people"), wordsIn(language, "common")];
  const parsed = z.uuid().safeParse(params.after);
  const cursor = parsed.success ? { after: parsed.data } : null;
  const page = (await listDuplicatePairs(officer, { cursor, limit: rowsAPage, on: today() })) ?? notFound();
  const shown = [
    ...page.rows.flatMap(({ first, second }) => [first.id, second.id]),
    ...page.hints.map(({ person }) => person.id),
  ];
  after(() => recordRead(officer, [...new Set(shown)], "duplicates"));

  const last = page.rows.at(-1);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("search.title"), href: "/people" }, { label: say("duplicates.title") }]}
          />
        }
        title={say("duplicates.title")}
        lead={say("duplicates.lead")}
      />
      {params.judged === "dismissed" && (
        <div role="status" className="mb-5">
          <Notice tone="good" title={say("duplicates.done.dismissed")} />
        </div>
      )}
      {page.rows.length === 0 ? (
        <EmptyState title={say("duplicates.empty")}>
          <p>{say("duplicates.emptyHint")}</p>
        </EmptyState>
      ) : (
        <div>
          <Pairs rows={page.rows} language={language} />
          <Pager
            label={common("pages")}
            first={cursor && { href: path, label: common("first") }}
            next={page.later && last ? { href: searchHref(path, {}, { after: last.id }), label: common("next") } : null}
          />
        </div>
      )}
      {page.hints.length > 0 && <Hints hints={page.hints} language={language} />}
    </>
  );
}

function Pairs({ rows, language }: { rows: PairPage["rows"]; language: Language }) {
  const say = wordsIn(language, "people");
  return (
    <DataTable
      caption={say("duplicates.table")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "first",
          header: say("duplicates.one"),
          cell: ({ id, first }) => (
            <>
              <a href={`${path}/${id}`}>{first.name}</a>
              <Where person={first} />
            </>
          ),
        },
        {
          key: "second",
          header: say("duplicates.other"),
          cell: ({ second }) => (
            <>
              {second.name}
              <Where person={second} />
            </>
          ),
        },
        {
          key: "reasons",
          header: say("duplicates.because"),
          cell: ({ reasons }) => reasons.map((reason) => say(`duplicates.reasons.${reason}`)).join(", "),
        },
        { key: "score", header: say("duplicates.score"), align: "end", cell: ({ score }) => score },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

const Where = ({ person: { yearOfBirth, district } }: { person: PairedPerson }) => (
  <small>{[yearOfBirth, district].filter(Boolean).join(" · ")}</small>
);

/** Nothing of whoever it may be: only where to ask. */
function Hints({ hints, language }: { hints: PairPage["hints"]; language: Language }) {
  const say = wordsIn(language, "people");
  return (
    <Section title={say("duplicates.elsewhere")} text={say("duplicates.elsewhereText")}>
      <ul className="panel divide-y divide-line py-0">
        {hints.map(({ person, district }) => (
          <li key={`${person.id} ${district}`} className="py-3">
            <a href={`/people/${person.id}`}>{person.name}</a>: {say("duplicates.maybeIn", { district })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
