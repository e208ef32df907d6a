import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { Columns } from "@/components/columns";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Section } from "@/components/section";
import { type ApplicationInFull, findApplication } from "@/lib/assessment/application-queries";
import { desks, plainSteps } from "@/lib/assessment/application-rules";
import { receiptText } from "@/lib/assessment/receipt-code";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { StateBadge } from "../state-badge";
import { UnitTable } from "../unit-table";
import { ActForm } from "./act-form";
import { type Act, actsOn, askedAct, isStep } from "./acts";
import { Steps } from "./steps";

type Props = PageProps<"/applications/[applicationId]">;

const applicationAt = cache(
  async (id: string) => (await findApplication(await requireOfficer(), uuidParam(id), today())) ?? notFound(),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { candidate } = await applicationAt((await params).applicationId);
  return { title: candidate.name };
}

/** One application with its way so far, for those in whose reach the candidate is; each acts here when it is their turn. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const [officer, { applicationId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const application = await applicationAt(applicationId);
  after(() => recordRead(officer, [application.candidate.personId], "applications"));
  const [say, common] = [wordsIn(language, "applications"), wordsIn(language, "common")];
  const { candidate, scheme, body, state } = application;
  const act = askedAct(application, search.act);
  const done = z.enum([...plainSteps, ...desks]).safeParse(search.done).data;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/applications" }, { label: candidate.name }]}
          />
        }
        kicker={say("page.kicker")}
        title={candidate.name}
        lead={
          <>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StateBadge state={state} language={language} />
              {say(`next.${state}`)}
            </p>
            <p className="mt-2 text-sm">
              {scheme} · {body.name}
            </p>
          </>
        }
        actions={
          application.assessmentId && (
            <ButtonLink href={`/assessments/${application.assessmentId}`}>{say("page.toAssessment")}</ButtonLink>
          )
        }
      />
      {(done || search.saved === "applied") && (
        <div className="mb-8" role="status">
          <Notice
            tone="good"
            title={done ? say(`done.${done}`, { name: candidate.name }) : say("new.done", { name: candidate.name })}
          />
        </div>
      )}
      {act && <ActForm {...{ act, application, language }} />}
      <div className={act ? "section" : undefined}>
        <Columns aside={<Aside application={application} language={language} />}>
          <div className="grid gap-10">
            {!act && <Acts application={application} language={language} />}
            <Section title={say("page.facts")}>
              <Facts application={application} language={language} />
            </Section>
            <Section title={say("page.selfAssessment")}>
              <SelfAssessment application={application} language={language} />
            </Section>
          </div>
        </Columns>
      </div>
    </>
  );
}

type Of = { application: ApplicationInFull; language: Language };

function Acts({ application, language }: Of) {
  const say = wordsIn(language, "applications");
  const possible = actsOn(application);
  const words = (act: Act) => (isStep(act) ? say(`steps.${act}.open`) : say(`desks.${act}.open`));
  return (
    <Section title={say("page.acts")} text={say(possible.length > 0 ? "page.actsText" : "page.noActs")}>
      <div className="actions">
        {possible.map((act, at) => (
          <ButtonLink key={act} tone={at === 0 ? "primary" : undefined} href={`?act=${act}#act`}>
            {words(act)}
          </ButtonLink>
        ))}
      </div>
    </Section>
  );
}

function Facts({ application, language }: Of) {
  const [say, venues] = [wordsIn(language, "applications"), wordsIn(language, "venues")];
  const { purpose, evidence, cooperative, batch, venue, scheduledOn, assessor, candidate } = application;
  const unscheduled = say("page.unscheduled");
  return (
    <DescriptionList
      facts={[
        { term: say("candidate"), description: <a href={`/people/${candidate.personId}`}>{candidate.name}</a> },
        { term: say("page.purpose"), description: say(`purposes.${purpose}`) },
        {
          term: say("page.evidence"),
          description: evidence ? <span className="whitespace-pre-line">{evidence}</span> : say("page.noEvidence"),
        },
        { term: say("page.filedBy"), description: cooperative ?? say("page.filedAtBody") },
        {
          term: say("page.batch"),
          description: batch ? <a href={`/batches/${batch.id}`}>{batch.title}</a> : say("page.noBatch"),
        },
        {
          term: say("page.venue"),
          description: venue ? `${venue.name} (${venues(`kinds.${venue.kind}`)})` : unscheduled,
        },
        { term: say("scheduledOn"), description: scheduledOn ? dayText(scheduledOn, language) : unscheduled },
        {
          term: say("page.assessor"),
          description: venue ? (assessor ?? say("page.unknownOfficer")) : unscheduled,
        },
      ]}
    />
  );
}

function SelfAssessment({ application, language }: Of) {
  const say = wordsIn(language, "applications");
  const { selfCompetentUnits, selfNotYetUnits, units } = application;
  const judged = units.filter(({ code }) => selfCompetentUnits.includes(code) || selfNotYetUnits.includes(code));
  if (judged.length === 0) return <p className="text-soft">{say("page.noSelfAssessment")}</p>;
  const rows = judged.map(({ code, title }) => ({
    ...{ code, title },
    result: selfNotYetUnits.includes(code) ? ("NOT_YET_COMPETENT" as const) : ("COMPETENT" as const),
  }));
  return <UnitTable units={rows} language={language} />;
}

function Aside({ application, language }: Of) {
  const say = wordsIn(language, "applications");
  const { receiptCode } = application;
  return (
    <div className="grid gap-8">
      {receiptCode && (
        <Panel title={say("receipt.title")}>
          <p className="my-2 text-xl font-semibold tracking-wider tabular-nums">{receiptText(receiptCode)}</p>
          <p className="text-sm text-soft">{say("receipt.text")}</p>
          <p className="mt-2 text-sm">
            <a href={`/track?q=${receiptText(receiptCode)}`}>{say("receipt.ask")}</a>
          </p>
        </Panel>
      )}
      <Section title={say("page.history")}>
        <Steps application={application} language={language} />
      </Section>
    </div>
  );
}
