import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { findChange } from "@/lib/schemes/change-queries";
import { schemeChangeStates } from "@/lib/schemes/change-states";
import { aboutText, changeTones } from "../change-words";
import { AnswerForms } from "./answer-forms";
import { ChangeHistory } from "./change-history";
import { ImpactSection } from "./impact-section";
import { PostingSection } from "./posting-section";
import { TouchedSection } from "./touched-section";
import { WhatChanges } from "./what-changes";

const changeAt = cache(
  async (officer: Officer, id: string) => (await findChange(officer, uuidParam(id), today())) ?? notFound(),
);

type Props = PageProps<"/schemes/changes/[changeId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [officer, { changeId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  return { title: aboutText(await changeAt(officer, changeId), language) };
}

/** One change: what it does to what is asked, whom that touches, who said yes to it and how far the figures are. */
export default async function SchemeChangePage({ params, searchParams }: Props) {
  const [officer, { changeId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const change = await changeAt(officer, changeId);
  const [say, common] = [wordsIn(language, "schemeChanges"), wordsIn(language, "common")];
  const about = aboutText(change, language);
  const done = schemeChangeStates.find((state) => state === search.done);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/schemes/changes" }, { label: about }]}
          />
        }
        kicker={say(`kinds.${change.kind}`)}
        title={about}
        actions={<Badge tone={changeTones[change.state]}>{say(`states.${change.state}`)}</Badge>}
      />
      <div className="mb-8 grid gap-5 empty:hidden">
        {done && (
          <div role="status">
            <Notice tone="good" title={say(`done.${done}`)} />
          </div>
        )}
        {change.planned?.ok === false && (
          <Notice tone="bad" title={say("answer.blocked")}>
            <p>{say(`refusal.${change.planned.refusal}`)}</p>
          </Notice>
        )}
      </div>
      {change.state === "POSTING" && <PostingSection change={change} language={language} />}
      <Section title={say("what")} text={say("certificatesStay")}>
        <DescriptionList
          facts={[
            { term: say("effectiveOn"), description: dayText(change.effectiveOn, language) },
            { term: say("legalBasis"), description: change.legalBasis },
            { term: say("reason"), description: change.reason },
            {
              term: say("proposedBy"),
              description: `${change.proposedBy}, ${instantText(change.proposedAt, language)}`,
            },
          ]}
        />
        <WhatChanges change={change} language={language} />
      </Section>
      {change.impact && change.positions.length > 0 && (
        <ImpactSection impact={change.impact} proposed={change.state === "PROPOSED"} language={language} />
      )}
      {change.planned?.ok && change.positions.length > 0 && (
        <TouchedSection officer={officer} changeId={change.id} search={search} language={language} />
      )}
      <AnswerForms change={change} language={language} />
      <Section title={say("history")}>
        <ChangeHistory change={change} language={language} />
      </Section>
    </>
  );
}
