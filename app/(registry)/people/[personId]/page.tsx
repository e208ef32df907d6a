import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { ButtonLink } from "@/components/button-link";
import { DescriptionList } from "@/components/description-list";
import { Field, Form, SubmitButton } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { opensAssessmentsOfPeople } from "@/lib/assessment/visibility";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findPersonRecord, type PersonRecord } from "@/lib/gate/person-record";
import type { Language } from "@/lib/language";
import { findKeptPerson } from "@/lib/people/kept-person";
import { shortestReason } from "@/lib/people/reveal-national-id";
import { mayRevealNationalIds } from "@/lib/people/visibility";
import { keepsRequests } from "../../requests/keeps-requests";
import { revealNationalIdAction } from "./actions";
import { Claims } from "./claims-section";
import { Assessments, Certificates, Courses } from "./learning";
import { Merges } from "./merges";
import { Path } from "./path";
import { Posts } from "./posts";
import { Reads } from "./reads";

const recordAt = cache(async (officer: Officer, id: string) => {
  const record = await findPersonRecord(officer, uuidParam(id), today());
  if (record) return record;
  // The address of somebody merged away leads to whom they turned out to be.
  const kept = await findKeptPerson(officer, id, today());
  return kept ? redirect(`/people/${kept}`) : notFound();
});

export async function generateMetadata({ params }: PageProps<"/people/[personId]">): Promise<Metadata> {
  const [officer, { personId }] = await Promise.all([requireOfficer(), params]);
  return { title: (await recordAt(officer, personId)).name };
}

/** What the registry knows of one person. Out of scope is not found, and whoever is shown it is on record. */
export default async function PersonPage({ params }: PageProps<"/people/[personId]">) {
  const [officer, { personId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const person = await recordAt(officer, personId);
  after(() => recordRead(officer, [person.id], "person"));

  const say = wordsIn(language, "people");
  return (
    <>
      <PageHeader kicker={say("kicker")} title={person.name} lead={say("readNote")} />
      <Posts posts={person.posts} language={language} />
      <Path person={person} language={language} />
      <Identity person={person} officer={officer} language={language} />
      <Certificates certificates={person.certificates} language={language} />
      <Claims officer={officer} personId={person.id} language={language} />
      <Assessments assessments={person.assessments} opens={opensAssessmentsOfPeople(officer)} language={language} />
      <Courses courses={person.courses} language={language} />
      <Merges officer={officer} personId={person.id} language={language} />
      <Reads officer={officer} personId={person.id} language={language} />
    </>
  );
}

function Identity({ person, officer, language }: { person: PersonRecord; officer: Officer; language: Language }) {
  const say = wordsIn(language, "people");
  return (
    <Section
      title={say("identity")}
      actions={
        keepsRequests(officer) && (
          <ButtonLink href={`/people/${person.id}/identity`}>
            {wordsIn(language, "requests")("identity.link")}
          </ButtonLink>
        )
      }
    >
      <div className="grid gap-4">
        <div className="panel">
          <DescriptionList
            facts={[
              {
                term: say("nationalId"),
                description: <span className="tabular-nums">{person.maskedNationalId}</span>,
              },
              { term: say("yearOfBirth"), description: person.yearOfBirth },
              { term: say("sex"), description: say(`sexes.${person.sex}`) },
            ]}
          />
        </div>
        {mayRevealNationalIds(officer) && (
          <div className="panel grid gap-4">
            <h3>{say("reveal.title")}</h3>
            <Form
              action={revealNationalIdAction}
              submissionKey={randomUUID()}
              hidden={{ personId: person.id, name: person.name }}
            >
              <Field
                name="reason"
                label={say("reveal.reason")}
                hint={say("reveal.reasonHint", { shortest: shortestReason })}
                maxLength={300}
                autoComplete="off"
              />
              <SubmitButton tone="plain">{say("reveal.submit")}</SubmitButton>
            </Form>
          </div>
        )}
      </div>
    </Section>
  );
}
