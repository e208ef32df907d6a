import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { instantText, shortDayText } from "@/lib/calendar/day-text";
import { type BulkActRow, listBulkActs } from "@/lib/certificates/bulk/bulk-queries";
import { findCertificationBody } from "@/lib/certificates/public-queries";
import type { Language } from "@/lib/language";
import { bodyHref } from "../stations";
import { actsHref, actTones } from "./act-looks";

type Props = PageProps<"/certification-bodies/[certificationBodyId]/acts">;
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "jointActs")("title") };
}

const isOffice = (officer: Officer, bodyId: string) =>
  officer.role === "CERTIFICATION_BODY" && officer.certificationBodyId === bodyId;

/** What officers of an LSP asked to be done to many certificates at once; what waits for an answer comes first. */
export default async function JointActsPage({ params, searchParams }: Props) {
  const [officer, { certificationBodyId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const office = isOffice(officer, certificationBodyId);
  if (!office && officer.role !== "MINISTRY" && officer.role !== "MANPOWER") notFound();
  const body = (await findCertificationBody(uuidParam(certificationBodyId))) ?? notFound();
  const after = z.uuid().safeParse(search.after).data ?? null;
  const { rows, more } = await listBulkActs(officer, { certificationBodyId, after, limit: rowsAPage });
  const [say, common] = [wordsIn(language, "jointActs"), wordsIn(language, "common")];
  const here = actsHref(certificationBodyId);
  const last = rows.at(-1);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: body.name, href: bodyHref(certificationBodyId) }, { label: say("title") }]}
          />
        }
        title={say("title")}
        lead={say("lead")}
        actions={
          office && (
            <ButtonLink tone="primary" href={`${here}/new`}>
              {say("ask")}
            </ButtonLink>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={say("empty")}>
          <p>{say("emptyText")}</p>
        </EmptyState>
      ) : (
        <ActTable rows={rows} here={here} language={language} />
      )}
      <Pager
        label={common("pages")}
        first={after === null ? null : { href: here, label: say("newest") }}
        next={more && last ? { href: searchHref(here, {}, { after: last.id }), label: say("older") } : null}
      />
    </>
  );
}

function ActTable({ rows, here, language }: { rows: BulkActRow[]; here: string; language: Language }) {
  const say = wordsIn(language, "jointActs");
  return (
    <DataTable
      caption={say("list")}
      captionHidden
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "act",
          header: say("act"),
          cell: ({ id, kind, certificates, reason }) => (
            <>
              <a href={`${here}/${id}`}>{say(`headings.${kind}`, { count: certificates })}</a>
              <small>{reason}</small>
            </>
          ),
        },
        {
          key: "state",
          header: say("state"),
          cell: ({ state }) => <Badge tone={actTones[state]}>{say(`states.${state}`)}</Badge>,
        },
        {
          key: "effectiveOn",
          header: say("effectiveOn"),
          cell: ({ effectiveOn }) => shortDayText(effectiveOn, language),
        },
        {
          key: "askedBy",
          header: say("askedBy"),
          cell: ({ askedBy, askedAt }) => (
            <span>
              {askedBy}
              <small>{instantText(askedAt, language)}</small>
            </span>
          ),
        },
      ]}
    />
  );
}
