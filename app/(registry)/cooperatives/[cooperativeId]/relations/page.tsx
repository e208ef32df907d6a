import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { EmptyState } from "@/components/empty-state";
import { Form, SelectField, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { type DeclaredRelations, findRelations } from "@/lib/board-rules/find-relations";
import { relationKinds } from "@/lib/board-rules/relation-rules";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { declareRelationAction } from "./actions";
import { RelationList } from "./relation-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "relations")("title") };
}

/** Who among a cooperative's people is declared to be related; its keepers declare and withdraw here. */
export default async function RelationsPage({
  params,
  searchParams,
}: PageProps<"/cooperatives/[cooperativeId]/relations">) {
  const [officer, { cooperativeId }, { saved }, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const declared = (await findRelations(officer, uuidParam(cooperativeId), today())) ?? notFound();
  after(() =>
    recordRead(
      officer,
      declared.people.map(({ id }) => id),
      "cooperative",
    ),
  );
  const [say, common] = [wordsIn(language, "relations"), wordsIn(language, "common")];
  const { cooperative, keeps, relations } = declared;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: cooperative.legalName, href: `/cooperatives/${cooperative.id}` }, { label: say("title") }]}
          />
        }
        title={say("title")}
        lead={say("lead")}
      />
      {(saved === "declare" || saved === "withdraw") && (
        <div role="status" className="mb-8">
          <Notice tone="good" title={say(`${saved}.done`)} />
        </div>
      )}
      <Section title={say("declared")}>
        {relations.length === 0 && (
          <EmptyState title={say("none")}>
            <p>{say("noneText")}</p>
          </EmptyState>
        )}
        {relations.length > 0 && <RelationList declared={declared} language={language} />}
      </Section>
      {keeps && <DeclareForm declared={declared} language={language} />}
    </>
  );
}

function DeclareForm({
  declared: { cooperative, people },
  language,
}: {
  declared: DeclaredRelations;
  language: Language;
}) {
  const [say, common] = [wordsIn(language, "relations"), wordsIn(language, "common")];
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title={say("declare.title")}>
      <div className="max-w-160">
        <Form action={declareRelationAction} submissionKey={randomUUID()} hidden={{ cooperativeId: cooperative.id }}>
          <SelectField name="personId" label={say("declare.person")} placeholder={common("choose")} options={options} />
          <SelectField
            name="kind"
            label={say("declare.kind")}
            placeholder={common("choose")}
            options={relationKinds.map((kind) => ({ value: kind, label: say(`declare.kinds.${kind}`) }))}
          />
          <SelectField
            name="otherPersonId"
            label={say("declare.other")}
            placeholder={common("choose")}
            options={options}
          />
          <SubmitButton>{say("declare.submit")}</SubmitButton>
        </Form>
      </div>
    </Section>
  );
}
