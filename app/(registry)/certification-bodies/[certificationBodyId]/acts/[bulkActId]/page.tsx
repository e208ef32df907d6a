import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { StatusBadge } from "@/app/(public)/check/status-badge";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DataTable } from "@/components/data-table";
import { DescriptionList } from "@/components/description-list";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText, instantText, shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { type BulkActInFull, findBulkAct } from "@/lib/certificates/bulk/bulk-queries";
import type { Language } from "@/lib/language";
import { bodyHref } from "../../stations";
import { actsHref, actTones } from "../act-looks";
import { AnswerForms } from "./answer-forms";
import { WhatWasDone } from "./what-was-done";

type Props = PageProps<"/certification-bodies/[certificationBodyId]/acts/[bulkActId]">;
const rowsAPage = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "jointActs")("title") };
}

/** One joint act: what is asked and why, of which certificates, who said what, and what is to be said now. */
export default async function JointActPage({ params, searchParams }: Props) {
  const [officer, path, search, language] = await Promise.all([requireOfficer(), params, searchParams, languageOf()]);
  const [certificationBodyId, bulkActId] = [uuidParam(path.certificationBodyId), uuidParam(path.bulkActId)];
  const after = z.uuid().safeParse(search.after).data ?? null;
  const asked = { certificationBodyId, bulkActId, after, limit: rowsAPage, today: today() };
  const act = (await findBulkAct(officer, asked)) ?? notFound();
  const [say, common] = [wordsIn(language, "jointActs"), wordsIn(language, "common")];
  const here = `${actsHref(certificationBodyId)}/${bulkActId}`;
  const last = act.rows.at(-1);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: act.certificationBody.name, href: bodyHref(certificationBodyId) },
              { label: say("title"), href: actsHref(certificationBodyId) },
              { label: say(`kinds.${act.kind}`) },
            ]}
          />
        }
        title={say(`headings.${act.kind}`, { count: act.certificates })}
        lead={<Badge tone={actTones[act.state]}>{say(`states.${act.state}`)}</Badge>}
      />
      <WhatWasDone search={search} language={language} />
      <Section title={say("page.about")}>
        <Facts act={act} language={language} />
      </Section>
      <AnswerForms act={act} language={language} />
      <Section title={say("page.list")} text={say("page.listText", { count: act.certificates })}>
        <Certificates act={act} language={language} />
        <Pager
          label={common("pages")}
          first={after === null ? null : { href: here, label: common("first") }}
          next={act.more && last ? { href: searchHref(here, {}, { after: last.id }), label: common("next") } : null}
        />
      </Section>
    </>
  );
}

function Facts({ act, language }: { act: BulkActInFull; language: Language }) {
  const say = wordsIn(language, "jointActs");
  const by = (name: string | null, at: Date | null) =>
    name && at ? say("page.by", { name, at: instantText(at, language) }) : null;
  const { answeredBy, answeredAt, answerReason, undoneBy, undoneAt, undoReason, leftOut } = act;
  const [answered, undone] = [by(answeredBy, answeredAt), by(undoneBy, undoneAt)];
  return (
    <DescriptionList
      facts={[
        { term: say("effectiveOn"), description: dayText(act.effectiveOn, language) },
        { term: say("page.reason"), description: act.reason },
        { term: say("page.asked"), description: by(act.askedBy, act.askedAt) },
        ...(answered ? [{ term: say(`page.answered.${act.state}`), description: answered }] : []),
        ...(answerReason ? [{ term: say("page.answerReason"), description: answerReason }] : []),
        ...(leftOut > 0
          ? [{ term: say("page.leftOutColumn"), description: say("page.leftOut", { count: leftOut }) }]
          : []),
        ...(undone ? [{ term: say("page.undone"), description: undone }] : []),
        ...(undoReason ? [{ term: say("page.undoReason"), description: undoReason }] : []),
      ]}
    />
  );
}

function Certificates({ act, language }: { act: BulkActInFull; language: Language }) {
  const say = wordsIn(language, "jointActs");
  const base = `${bodyHref(act.certificationBody.id)}/certificates`;
  return (
    <DataTable
      caption={say("page.list")}
      captionHidden
      phone="stack"
      rows={act.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "holder",
          header: say("choose.holder"),
          cell: ({ id, holderName, number, scheme }) => (
            <>
              <a href={`${base}/${id}`}>{holderName}</a>
              <small className="[word-spacing:0.25em]">{number}</small>
              <small>{scheme}</small>
            </>
          ),
        },
        {
          key: "validTo",
          header: say("choose.validTo"),
          cell: ({ validTo }) => shortDayText(validTo, language),
        },
        {
          key: "status",
          header: say("choose.status"),
          cell: ({ status }) => <StatusBadge status={status} language={language} />,
        },
        ...(act.leftOut > 0
          ? [
              {
                key: "leftOut",
                header: say("page.leftOutColumn"),
                cell: ({ leftOut }: BulkActInFull["rows"][number]) => (leftOut ? say(`problem.${leftOut}`) : "–"),
              },
            ]
          : []),
      ]}
    />
  );
}
