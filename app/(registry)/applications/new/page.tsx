import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { EmptyState } from "@/components/empty-state";
import { Form, type Option, SelectField, SubmitButton, TextAreaField } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { type Choices, findChoices } from "@/lib/assessment/application-queries";
import { longestEvidence } from "@/lib/assessment/application-rules";
import { filesApplications } from "@/lib/assessment/visibility";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { PersonFormFields } from "../../cooperatives/[cooperativeId]/person-form-fields";
import { applyAction } from "./actions";
import { purposes } from "./purposes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "applications")("new.title") };
}

/** A board applies for its own people; an office comes here from the page of a cooperative; an LSP writes down who came. */
export default async function NewApplicationPage({ searchParams }: PageProps<"/applications/new">) {
  const [officer, search, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!filesApplications(officer)) notFound();
  const cooperativeId = cooperativeMeant(officer, search.cooperative);
  const choices = await findChoices(officer, cooperativeId, today());
  if (!choices && cooperativeId) notFound();

  const [say, common] = [wordsIn(language, "applications"), wordsIn(language, "common")];
  const own = officer.role === "CERTIFICATION_BODY";
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/applications" }, { label: say("new.title") }]}
          />
        }
        kicker={choices?.cooperative ?? undefined}
        title={say("new.title")}
        lead={say(own ? "new.leadOffice" : "new.lead")}
      />
      <div className="grid max-w-160 gap-6">
        {choices ? (
          <ApplicationForm {...{ choices, cooperativeId, language }} />
        ) : (
          <EmptyState
            title={say("new.whichCooperative")}
            next={{ href: "/cooperatives", label: say("new.toCooperatives") }}
          >
            <p>{say("new.whichCooperativeText")}</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}

function cooperativeMeant(officer: Officer, asked: string | string[] | undefined): string | null {
  if (officer.role === "COOPERATIVE") return officer.cooperativeId;
  if (officer.role === "CERTIFICATION_BODY") return null;
  return z.uuid().safeParse(asked).data ?? null;
}

type Props = { choices: Choices; cooperativeId: string | null; language: Language };

function ApplicationForm({ choices, cooperativeId, language }: Props) {
  const [say, posts, common] = [
    wordsIn(language, "applications"),
    wordsIn(language, "coverage"),
    wordsIn(language, "common"),
  ];
  if (choices.cooperative !== null && choices.people.length === 0) {
    const next = { href: `/cooperatives/${cooperativeId}`, label: say("new.toCooperative") };
    return (
      <EmptyState title={say("new.nobody")} next={next}>
        <p>{say("new.nobodyText")}</p>
      </EmptyState>
    );
  }
  return (
    <Form action={applyAction} submissionKey={randomUUID()}>
      {choices.cooperative === null ? (
        <PersonFormFields known={[]} language={language} />
      ) : (
        <SelectField
          name="termId"
          label={say("new.person")}
          placeholder={common("choose")}
          options={choices.people.map(({ termId, name, position }) => ({
            value: termId,
            label: `${name}, ${posts(`cuts.${position}`)}`,
          }))}
        />
      )}
      <SelectField
        name="bodyAndScheme"
        label={say("new.bodyAndScheme")}
        placeholder={common("choose")}
        options={pairs(choices)}
      />
      <SelectField
        name="purpose"
        label={say("new.purpose")}
        defaultValue="CERTIFICATION"
        options={purposes.map((value) => ({ value, label: say(`purposes.${value}`) }))}
      />
      <TextAreaField
        name="evidence"
        label={say("new.evidence")}
        hint={say("new.evidenceHint")}
        maxLength={longestEvidence}
        rows={5}
      />
      <div className="actions">
        <SubmitButton name="state" value="SUBMITTED">
          {say("new.submit")}
        </SubmitButton>
        <SubmitButton tone="plain" name="state" value="DRAFT">
          {say("new.draft")}
        </SubmitButton>
        <a href="/applications">{common("cancel")}</a>
      </div>
    </Form>
  );
}

/** One list for both, since each LSP is licensed for schemes of its own. */
const pairs = ({ bodies, cooperative }: Choices): Option[] =>
  bodies.flatMap(({ id, name, schemes }) =>
    schemes.map((scheme) => ({
      value: `${id} ${scheme.id}`,
      label: cooperative === null ? scheme.title : `${name}: ${scheme.title}`,
    })),
  );
