import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Field, Form, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { findRelations } from "@/lib/board-rules/find-relations";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { relationText } from "../../../finding-words";
import { withdrawRelationAction } from "./actions";

type Props = PageProps<"/cooperatives/[cooperativeId]/relations/[relationId]/withdraw">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "relations")("withdraw.submit") };
}

export default async function WithdrawRelationPage({ params }: Props) {
  const [officer, { cooperativeId, relationId }, language] = await Promise.all([
    requireOfficer(),
    params,
    languageOf(),
  ]);
  const declared = await findRelations(officer, uuidParam(cooperativeId), today());
  const relation = declared?.relations.find(({ id }) => id === relationId);
  if (!declared?.keeps || !relation) notFound();
  after(() => recordRead(officer, [relation.personId, relation.otherPersonId], "cooperative"));

  const [say, common] = [wordsIn(language, "relations"), wordsIn(language, "common")];
  const { cooperative, people } = declared;
  const text = relationText(relation, new Map(people.map(({ id, name }) => [id, name])), language);
  const back = `/cooperatives/${cooperative.id}/relations`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: cooperative.legalName, href: `/cooperatives/${cooperative.id}` },
              { label: say("title"), href: back },
              { label: say("withdraw.submit") },
            ]}
          />
        }
        title={say("withdraw.title")}
        lead={text}
      />
      <div className="grid max-w-160 gap-6">
        {relation.withdrawnOn !== null && (
          <Notice
            tone="warn"
            title={say("withdrawn", {
              day: dayText(relation.withdrawnOn, language),
              reason: relation.withdrawnReason ?? "",
            })}
          />
        )}
        {relation.withdrawnOn === null && (
          <Form
            action={withdrawRelationAction}
            submissionKey={randomUUID()}
            hidden={{ cooperativeId: cooperative.id, relationId: relation.id }}
          >
            <Field name="reason" label={say("withdraw.reason")} hint={say("withdraw.reasonHint")} maxLength={200} />
            <Notice title={say("withdraw.effect")} />
            <div className="actions">
              <SubmitButton tone="danger">{say("withdraw.submit")}</SubmitButton>
              <a href={back}>{common("cancel")}</a>
            </div>
          </Form>
        )}
      </div>
    </>
  );
}
