import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { shortDayText } from "@/lib/calendar/day-text";
import { type DisputeRow, listDisputes } from "@/lib/certificates/disputes/dispute-queries";
import { seesDisputes } from "@/lib/certificates/visibility";
import type { Language } from "@/lib/language";

const path = "/disputes";
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "disputes")("title") };
}

/** Numbers found on more than one certificate, first those of which nobody has said yet whose they are. */
export default async function DisputesPage({ searchParams }: PageProps<"/disputes">) {
  const [officer, search, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!seesDisputes(officer)) notFound();
  const open = search.view !== "cleared";
  const after = z.uuid().safeParse(search.after).data ?? null;
  const { rows, more } = await listDisputes(officer, { open, after, limit: rowsAPage });
  const [say, common] = [wordsIn(language, "disputes"), wordsIn(language, "common")];
  const last = rows.at(-1);
  return (
    <>
      <PageHeader title={say("title")} lead={say("lead")} />
      <div className="grid gap-5">
        <LinkTabs
          label={say("viewTabs")}
          tabs={(["open", "cleared"] as const).map((view) => ({
            href: searchHref(path, {}, { view }),
            label: say(`views.${view}`),
            current: open === (view === "open"),
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={say(`empty.${open ? "open" : "cleared"}`)}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        ) : (
          <Disputes rows={rows} language={language} />
        )}
        <Pager
          label={common("pages")}
          first={after === null ? null : { href: searchHref(path, search, { after: null }), label: common("first") }}
          next={more && last ? { href: searchHref(path, search, { after: last.id }), label: common("next") } : null}
        />
      </div>
    </>
  );
}

function Disputes({ rows, language }: { rows: DisputeRow[]; language: Language }) {
  const say = wordsIn(language, "disputes");
  return (
    <DataTable
      caption={say("title")}
      captionHidden
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          header: say("number"),
          cell: ({ id, number }) => (
            <a className="[word-spacing:0.25em]" href={`${path}/${id}`}>
              {number}
            </a>
          ),
        },
        { key: "bearers", header: say("bearers"), cell: ({ bearers }) => bearers.join(", ") },
        { key: "openedOn", header: say("openedOn"), cell: ({ openedOn }) => shortDayText(openedOn, language) },
        {
          key: "clearedOn",
          header: say("clearedOn"),
          cell: ({ clearedOn }) => (clearedOn ? shortDayText(clearedOn, language) : "–"),
        },
      ]}
    />
  );
}
