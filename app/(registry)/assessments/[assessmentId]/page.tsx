import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Columns } from "@/components/columns";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { type AssessmentInFull, findAssessment } from "@/lib/assessment/assessment-queries";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { StateBadge } from "../../applications/state-badge";
import { UnitTable } from "../../applications/unit-table";
import { AppealSection } from "./appeal";
import { DecideForm, FileForm, IssueForm, SettleForm } from "./forms";
import { History } from "./history";

type Props = PageProps<"/assessments/[assessmentId]">;

const assessmentAt = cache(
  async (id: string) => (await findAssessment(await requireOfficer(), uuidParam(id), today())) ?? notFound(),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { candidate } = await assessmentAt((await params).assessmentId);
  return { title: candidate.name };
}

/** One assessment with its units, decision and appeal. What is next is done here, by whoever may. */
export default async function AssessmentPage({ params, searchParams }: Props) {
  const [officer, { assessmentId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const assessment = await assessmentAt(assessmentId);
  after(() => recordRead(officer, [assessment.candidate.personId], "applications"));
  const [say, common, states] = [
    wordsIn(language, "results"),
    wordsIn(language, "common"),
    wordsIn(language, "applications"),
  ];
  const { candidate, scheme, body, state, units, appeal, mayDecide, mayIssue, mayAppeal, maySettle, tookPart } =
    assessment;
  const done = z.enum(["decide", "appeal", "settle", "issue"]).safeParse(search.done).data;
  const of = { assessment, language };
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: states("title"), href: "/applications" }, { label: candidate.name }]}
          />
        }
        kicker={say("kicker")}
        title={candidate.name}
        lead={
          <>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StateBadge state={state} language={language} />
              {states(`next.${state}`)}
            </p>
            <p className="mt-2 text-sm">
              {scheme} · {body.name}
            </p>
          </>
        }
      />
      {done && (
        <div className="mb-8" role="status">
          <Notice tone="good" title={say(`${done}.done`, { name: candidate.name })} />
        </div>
      )}
      {tookPart && (
        <div className="mb-8">
          <Notice title={say("tookPart")} />
        </div>
      )}
      <Columns
        aside={
          <Section title={say("history")}>
            <History {...of} />
          </Section>
        }
      >
        <div className="grid gap-10">
          {mayDecide && <DecideForm {...of} />}
          {maySettle && <SettleForm {...of} />}
          {mayIssue && <IssueForm {...of} />}
          <Section title={say("facts")}>
            <Facts {...of} />
          </Section>
          <Section title={say("units")}>
            {units.length > 0 ? (
              <UnitTable units={units} language={language} />
            ) : (
              <p className="text-soft">{states("units.notRecorded")}</p>
            )}
          </Section>
          {appeal && <AppealSection appeal={appeal} language={language} />}
          {mayAppeal && <FileForm {...of} />}
        </div>
      </Columns>
    </>
  );
}

function Facts({ assessment, language }: { assessment: AssessmentInFull; language: Language }) {
  const [say, results, venues] = [
    wordsIn(language, "results"),
    wordsIn(language, "assessment"),
    wordsIn(language, "venues"),
  ];
  const { candidate, assessedOn, assessor, recommendation, venue, applicationId, batch, decision } = assessment;
  const { certificate } = assessment;
  const nameOr = (name: string | null) => name ?? say("unknownOfficer");
  return (
    <DescriptionList
      facts={[
        {
          term: results("candidate"),
          description: <a href={`/people/${candidate.personId}`}>{candidate.name}</a>,
        },
        { term: say("assessedOn"), description: dayText(assessedOn, language) },
        { term: say("assessor"), description: nameOr(assessor) },
        { term: say("recommendation"), description: results(`results.${recommendation}`) },
        {
          term: say("decision"),
          description: decision ? (
            <>
              {say("decidedBy", {
                result: results(`results.${decision.decision}`),
                day: dayText(decision.decidedOn, language),
                name: nameOr(decision.by),
              })}
              {decision.members.length > 0 && (
                <small className="block">{say("members", { names: decision.members.map(nameOr).join(", ") })}</small>
              )}
            </>
          ) : (
            say("noDecision")
          ),
        },
        {
          term: say("certificate"),
          description: certificate ? (
            <a href={`/check?${new URLSearchParams({ number: certificate.number })}`}>{certificate.number}</a>
          ) : (
            say("noCertificate")
          ),
        },
        {
          term: say("venue"),
          description: venue ? `${venue.name} (${venues(`kinds.${venue.kind}`)})` : say("noApplication"),
        },
        {
          term: say("application"),
          description: applicationId ? (
            <a href={`/applications/${applicationId}`}>{say("toApplication")}</a>
          ) : (
            say("noApplication")
          ),
        },
        {
          term: say("batch"),
          description: batch ? <a href={`/batches/${batch.id}`}>{batch.title}</a> : say("noBatch"),
        },
      ]}
    />
  );
}
