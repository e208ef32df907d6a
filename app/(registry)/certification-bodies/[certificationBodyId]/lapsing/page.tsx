import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { StatusBadge } from "@/app/(public)/check/status-badge";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { listLapsingCertificates } from "@/lib/certificates/list-lapsing";
import { findCertificationBody } from "@/lib/certificates/public-queries";
import { mayDo, standingOf } from "@/lib/certificates/standings";
import type { CertificateSummary } from "@/lib/certificates/summary";
import type { Language } from "@/lib/language";
import { bodyHref } from "../stations";

type Props = PageProps<"/certification-bodies/[certificationBodyId]/lapsing">;
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "certificationBody")("lapsing.title") };
}

/** An LSP's own certificates that are about to end, each with the way to its renewal. */
export default async function LapsingCertificatesPage({ params, searchParams }: Props) {
  const [officer, { certificationBodyId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  if (officer.role !== "CERTIFICATION_BODY" || officer.certificationBodyId !== certificationBodyId) notFound();
  const body = (await findCertificationBody(certificationBodyId)) ?? notFound();
  const after = z.uuid().safeParse(search.after).data ?? null;
  const { rows, more } = await listLapsingCertificates(officer, { after, limit: rowsAPage, on: today() });
  const [say, common] = [wordsIn(language, "certificationBody"), wordsIn(language, "common")];
  const here = `${bodyHref(certificationBodyId)}/lapsing`;
  const last = rows.at(-1);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: body.name, href: bodyHref(certificationBodyId) }, { label: say("lapsing.title") }]}
          />
        }
        title={say("lapsing.title")}
        lead={say("lapsing.lead")}
      />
      {rows.length === 0 ? (
        <EmptyState title={say("lapsing.none")} />
      ) : (
        <Lapsing rows={rows} certificates={`${bodyHref(certificationBodyId)}/certificates`} language={language} />
      )}
      <Pager
        label={common("pages")}
        first={after === null ? null : { href: here, label: common("first") }}
        next={more && last ? { href: searchHref(here, {}, { after: last.id }), label: common("next") } : null}
      />
    </>
  );
}

type LapsingProps = { rows: CertificateSummary[]; certificates: string; language: Language };

function Lapsing({ rows, certificates, language }: LapsingProps) {
  const say = wordsIn(language, "certificationBody");
  return (
    <DataTable
      caption={say("lapsing.title")}
      captionHidden
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "holder",
          header: say("holder"),
          cell: ({ id, holderName, number, scheme }) => (
            <>
              <a href={`${certificates}/${id}`}>{holderName}</a>
              <small className="[word-spacing:0.25em]">{number}</small>
              <small>{scheme}</small>
            </>
          ),
        },
        { key: "validTo", header: say("validTo"), cell: ({ validTo }) => shortDayText(validTo, language) },
        {
          key: "status",
          header: say("status"),
          cell: ({ status }) => <StatusBadge status={status} language={language} />,
        },
        {
          key: "renew",
          header: say("lapsing.renew"),
          cell: ({ id, holderName, ...life }) =>
            mayDo(standingOf(life), "renew") ? (
              <a href={`${certificates}/${id}?act=renew#act`} aria-label={say("lapsing.renewOf", { name: holderName })}>
                {say("lapsing.renew")}
              </a>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
