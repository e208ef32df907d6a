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
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { type ClaimInFull, findClaim } from "@/lib/certificates/claims/claim-queries";
import type { Language } from "@/lib/language";
import { claimTones } from "../claim-looks";
import { AnswerForms } from "./answer-forms";
import { doneIn, problemIn } from "./claim-address";
import { Doubts } from "./doubts";
import { Evidence } from "./evidence-section";

type Props = PageProps<"/claims/[claimId]">;

const claimAt = cache(async (id: string) => (await findClaim(await requireOfficer(), uuidParam(id))) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await claimAt((await params).claimId)).holderName };
}

/** A certificate from elsewhere: what it says, what proves it, and what the LSP answered or has to. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const [{ claimId }, search, language] = await Promise.all([params, searchParams, languageOf()]);
  const claim = await claimAt(claimId);
  const [say, common] = [wordsIn(language, "claims"), wordsIn(language, "common")];
  const done = doneIn(search);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/claims" }, { label: claim.holderName }]}
          />
        }
        kicker={say("page.kicker")}
        title={claim.holderName}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={claimTones[claim.state]}>{say(`states.${claim.state}`)}</Badge>
            {claim.state === "SENT" && say("page.waits", { body: claim.body.name })}
          </span>
        }
      />
      <div className="mb-8 grid gap-5 empty:hidden">
        {done && (
          <div role="status">
            <Notice tone={done === "HELD" ? "warn" : "good"} title={say(`answer.done.${done}`)} />
          </div>
        )}
        <Doubts claim={claim} language={language} />
      </div>
      <Section title={say("page.facts")}>
        <Facts claim={claim} language={language} />
      </Section>
      <Evidence claim={claim} problem={problemIn(search)} language={language} />
      <AnswerForms claim={claim} language={language} />
    </>
  );
}

function Facts({ claim, language }: { claim: ClaimInFull; language: Language }) {
  const say = wordsIn(language, "claims");
  const { personId, personName, cooperative, body, state, answeredBy, answeredAt, answerReason, certificateId } = claim;
  return (
    <DescriptionList
      facts={[
        { term: say("record.holderName"), description: claim.holderName },
        {
          term: say("page.person"),
          description: claim.mayKeep ? <a href={`/people/${personId}`}>{personName}</a> : personName,
        },
        {
          term: say("cooperative"),
          description: <a href={`/cooperatives/${cooperative.id}`}>{cooperative.legalName}</a>,
        },
        { term: say("record.number"), description: claim.number },
        { term: say("record.registrationNumber"), description: claim.registrationNumber ?? "–" },
        { term: say("record.scheme"), description: claim.scheme },
        { term: say("record.issuer"), description: claim.issuerName },
        { term: say("record.issuedOn"), description: dayText(claim.issuedOn, language) },
        { term: say("record.validTo"), description: dayText(claim.validTo, language) },
        { term: say("body"), description: <a href={`/certification-bodies/${body.id}`}>{body.name}</a> },
        {
          term: say("page.recordedBy"),
          description: say("page.by", { name: claim.recordedBy, at: instantText(claim.recordedAt, language) }),
        },
        ...(answeredBy && answeredAt
          ? [
              {
                term: say(`page.answered.${state}`),
                description: say("page.by", { name: answeredBy, at: instantText(answeredAt, language) }),
              },
            ]
          : []),
        ...(answerReason ? [{ term: say("page.answerReason"), description: answerReason }] : []),
        ...(certificateId
          ? [
              {
                term: say("page.certificate"),
                description: (
                  <a href={`/certification-bodies/${body.id}/certificates/${certificateId}`}>
                    {say("page.toCertificate")}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
