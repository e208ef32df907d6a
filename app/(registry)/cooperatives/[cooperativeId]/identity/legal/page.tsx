import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Form, SubmitButton, TextAreaField } from "@/components/form";
import { Notice } from "@/components/notice";
import { findPolicy } from "@/lib/approvals/policy-queries";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { LegalDataChange } from "@/lib/requests/kinds/cooperative-legal-data";
import { findRequest } from "@/lib/requests/queries";
import { IdentityHead } from "../head";
import { identityAt } from "../identity-at";
import { askForLegalDataAction } from "./actions";
import { LegalDataFields } from "./legal-data-fields";

type Props = PageProps<"/cooperatives/[cooperativeId]/identity/legal">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "identity")("legal.title") };
}

/** Asks for other legal data; a request that came back begins with what was asked before. */
export default async function LegalDataPage({ params, searchParams }: Props) {
  const [officer, { cooperativeId }, { again }, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const [identity, policy] = await Promise.all([
    identityAt(officer, cooperativeId),
    findPolicy(officer, "COOPERATIVE_LEGAL_DATA", today()),
  ]);
  if (!policy) notFound();
  const returned = await returnedRequest(officer, again, identity.id);
  const [say, common, requests] = [
    wordsIn(language, "identity"),
    wordsIn(language, "common"),
    wordsIn(language, "requests"),
  ];
  const levels = policy.levels.map((level) => requests(`levels.${level}`)).join(", ");
  return (
    <>
      <IdentityHead
        cooperative={identity}
        title={say("legal.title")}
        lead={levels ? say("legal.lead", { levels }) : say("legal.leadAtOnce")}
        saved={null}
        language={language}
      />
      <div className="grid max-w-160 gap-6">
        {returned && <Notice tone="warn" title={requests("answer.returned", { remark: returned.remark })} />}
        <Form
          action={askForLegalDataAction}
          submissionKey={randomUUID()}
          hidden={{
            cooperativeId: identity.id,
            version: String(identity.version),
            ...(returned && { again: returned.id, againVersion: String(returned.version) }),
          }}
        >
          <LegalDataFields
            legalData={returned?.legalData ?? identity.legalData}
            village={identity.village.name}
            language={language}
          />
          <TextAreaField name="reason" label={say("legal.reason")} hint={say("legal.reasonHint")} maxLength={500} />
          <div className="actions">
            <SubmitButton>{say("legal.submit")}</SubmitButton>
            <a href={`/cooperatives/${identity.id}/identity`}>{common("cancel")}</a>
          </div>
        </Form>
      </div>
    </>
  );
}

/** The officer's own request about this cooperative that came back, with why. */
async function returnedRequest(officer: Officer, again: string | string[] | undefined, cooperativeId: string) {
  const id = z.uuid().safeParse(again).data;
  const request = id ? await findRequest(officer, id, today(), new Date()) : null;
  if (request?.state !== "RETURNED" || !request.isAsker || request.cooperativeId !== cooperativeId) return null;
  const change = LegalDataChange.safeParse(request.change).data;
  const remark = request.steps.findLast(({ act }) => act === "RETURNED")?.remark ?? "";
  return change ? { id: request.id, version: request.version, legalData: change.legalData, remark } : null;
}
