import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { StatusBadge } from "@/app/(public)/check/status-badge";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DataTable } from "@/components/data-table";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText, shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { type DisputeInFull, findDispute } from "@/lib/certificates/disputes/dispute-queries";
import type { Language } from "@/lib/language";
import { ClearingForm } from "./clearing-form";

type Props = PageProps<"/disputes/[disputeId]">;

const disputeAt = cache(
  async (id: string) => (await findDispute(await requireOfficer(), uuidParam(id), today())) ?? notFound(),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await disputeAt((await params).disputeId)).number };
}

/** One number and all certificates that bear it, side by side; whoever may says whose it is. */
export default async function DisputePage({ params, searchParams }: Props) {
  const [{ disputeId }, search, language] = await Promise.all([params, searchParams, languageOf()]);
  const dispute = await disputeAt(disputeId);
  const [say, common] = [wordsIn(language, "disputes"), wordsIn(language, "common")];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/disputes" }, { label: dispute.number }]}
          />
        }
        title={say("page.heading", { number: dispute.number })}
        lead={outcome(dispute, language)}
      />
      {search.done !== undefined && (
        <div role="status" className="mb-6">
          <Notice tone="good" title={say("done")} />
        </div>
      )}
      <Section title={say("page.certificates")}>
        <Bearers dispute={dispute} language={language} />
      </Section>
      <ClearingForm dispute={dispute} language={language} />
      <Section title={say("page.about")}>
        <DescriptionList
          facts={[
            { term: say("openedOn"), description: dayText(dispute.openedOn, language) },
            { term: say("openedBy"), description: dispute.openedBy },
            ...(dispute.clearedBy ? [{ term: say("clearedBy"), description: dispute.clearedBy }] : []),
            ...(dispute.reason ? [{ term: say("reason"), description: dispute.reason }] : []),
          ]}
        />
      </Section>
    </>
  );
}

function outcome({ clearedOn, rightId, bearers }: DisputeInFull, language: Language): string {
  const say = wordsIn(language, "disputes");
  if (clearedOn === null) return say("lead");
  const day = dayText(clearedOn, language);
  const right = bearers.find(({ certificateId }) => certificateId === rightId);
  return right ? say("page.cleared", { day, name: right.holderName }) : say("page.nobodys", { day });
}

function Bearers({ dispute, language }: { dispute: DisputeInFull; language: Language }) {
  const [say, claims] = [wordsIn(language, "disputes"), wordsIn(language, "claims")];
  return (
    <DataTable
      caption={say("page.certificates")}
      captionHidden
      phone="stack"
      rows={dispute.bearers}
      rowKey={({ certificateId }) => certificateId}
      marked={({ certificateId }) => certificateId === dispute.rightId}
      columns={[
        {
          key: "holder",
          header: claims("holder"),
          cell: ({ certificateId, holderName, number, registrationNumber, body }) => (
            <>
              <a href={`/certification-bodies/${body.id}/certificates/${certificateId}`}>{holderName}</a>
              <small className="[word-spacing:0.25em]">{number}</small>
              {registrationNumber && <small className="[word-spacing:0.25em]">{registrationNumber}</small>}
              {certificateId === dispute.rightId && <Badge tone="good">{say("page.right")}</Badge>}
            </>
          ),
        },
        {
          key: "scheme",
          header: claims("scheme"),
          cell: ({ scheme, body, issuerName }) => (
            <span>
              {scheme}
              <small>{body.name}</small>
              {issuerName && <small>{say("page.printed", { name: issuerName })}</small>}
            </span>
          ),
        },
        {
          key: "days",
          header: claims("record.issuedOn"),
          cell: ({ validFrom, validTo }) => (
            <span>
              {shortDayText(validFrom, language)}
              <small>
                {claims("record.validTo")} {shortDayText(validTo, language)}
              </small>
            </span>
          ),
        },
        {
          key: "status",
          header: claims("state"),
          cell: ({ status }) => <StatusBadge status={status} language={language} />,
        },
        {
          key: "claim",
          header: claims("page.evidence"),
          cell: ({ claimId }) => (claimId ? <a href={`/claims/${claimId}`}>{say("page.claim")}</a> : "–"),
        },
      ]}
    />
  );
}
