import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import type { ReactNode } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/page-header";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { findWork } from "@/lib/worklists/find-work";
import { FindingTable } from "../findings/finding-table";
import { lapsingCount } from "../lapsing/lapsing-count";
import { LapsingTable } from "../lapsing/lapsing-table";
import { RequestTable } from "../requests/request-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "work")("title") };
}

/** What waits for an office, a few of each kind, the way to all of them beside it. */
export default async function WorkPage() {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const { withoutBoard, findings, requests, lapsing } = (await findWork(officer, today())) ?? notFound();
  const shown = [...lapsing.rows, ...requests.rows].flatMap(({ personId }) => personId ?? []);
  after(() => recordRead(officer, [...new Set(shown)], "work"));
  const say = wordsIn(language, "work");
  return (
    <>
      <PageHeader title={say("title")} lead={say("lead", { day: dayText(today(), language) })} />
      <WorkSection
        name="withoutBoard"
        count={withoutBoard.total > 0 ? say("count", { count: withoutBoard.total }) : null}
        all={searchHref("/findings", {}, { rule: "NOBODY_IN_OFFICE" })}
        language={language}
      >
        <FindingTable rows={withoutBoard.rows} language={language} />
      </WorkSection>
      <WorkSection
        name="findings"
        count={findings.total > 0 ? say("count", { count: findings.total }) : null}
        all="/findings"
        language={language}
      >
        <FindingTable rows={findings.rows} language={language} />
      </WorkSection>
      <WorkSection
        name="requests"
        count={requests.waiting > 0 ? say("requests.count", requests) : null}
        all="/requests"
        language={language}
      >
        <RequestTable caption={say("requests.title")} rows={requests.rows} today={today()} language={language} />
      </WorkSection>
      <WorkSection
        name="lapsing"
        count={lapsing.total > 0 ? lapsingCount(lapsing.total, language) : null}
        all="/lapsing"
        language={language}
      >
        <LapsingTable rows={lapsing.rows} language={language} />
      </WorkSection>
    </>
  );
}

type SectionProps = {
  name: "withoutBoard" | "findings" | "requests" | "lapsing";
  /** Null for none. */
  count: string | null;
  all: string;
  language: Language;
  children: ReactNode;
};

function WorkSection({ name, count, all, language, children }: SectionProps) {
  const say = wordsIn(language, "work");
  return (
    <Section
      id={name}
      title={say(`${name}.title`)}
      text={count === null ? say(`${name}.none`) : `${count}. ${say(`${name}.text`)}`}
      actions={
        count !== null && (
          <ButtonLink size="small" href={all}>
            {say("showAll")}
          </ButtonLink>
        )
      }
    >
      {count !== null && children}
    </Section>
  );
}
