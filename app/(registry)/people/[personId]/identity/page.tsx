import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Field, Form, RadioField, SubmitButton, TextAreaField } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { findPolicy } from "@/lib/approvals/policy-queries";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findIdentity } from "@/lib/people/identity-queries";
import { PersonIdentityChange } from "@/lib/requests/kinds/person-identity";
import { findRequest } from "@/lib/requests/queries";
import { correctIdentityAction } from "./actions";

type Props = PageProps<"/people/[personId]/identity">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "requests")("identity.link") };
}

/** Asks for a correction of who somebody is; one that came back begins with what was asked before. */
export default async function IdentityPage({ params, searchParams }: Props) {
  const [officer, { personId }, { again }, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const [person, policy] = await Promise.all([
    findIdentity(officer, uuidParam(personId), today()),
    findPolicy(officer, "PERSON_IDENTITY", today()),
  ]);
  if (!person || !policy) notFound();
  await recordRead(officer, [person.id], "person");
  const returned = await returnedRequest(officer, again, person.id);
  const begin = returned?.change ?? person;

  const [say, common] = [wordsIn(language, "requests"), wordsIn(language, "common")];
  const levels = policy.levels.map((level) => say(`levels.${level}`)).join(", ");
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: person.name, href: `/people/${person.id}` }, { label: say("identity.link") }]}
          />
        }
        title={say("identity.title", { name: person.name })}
        lead={levels ? say("identity.lead", { levels }) : say("identity.leadAtOnce")}
      />
      <div className="grid max-w-160 gap-6">
        {returned && <Notice tone="warn" title={say("answer.returned", { remark: returned.remark })} />}
        <Form
          action={correctIdentityAction}
          submissionKey={randomUUID()}
          hidden={{
            personId: person.id,
            version: String(person.version),
            ...(returned && { again: returned.id, againVersion: String(returned.version) }),
          }}
        >
          <Field name="name" label={say("identity.name")} defaultValue={begin.name} autoComplete="off" />
          <Field name="birthDate" type="date" label={say("identity.birthDate")} defaultValue={begin.birthDate} />
          <RadioField
            name="sex"
            label={say("identity.sex")}
            inline
            options={(["FEMALE", "MALE"] as const).map((sex) => ({ value: sex, label: say(`sexes.${sex}`) }))}
            defaultValue={begin.sex}
          />
          <Field
            name="phone"
            type="tel"
            label={say("identity.phone")}
            note={say("identity.optional")}
            defaultValue={begin.phone ?? ""}
            autoComplete="off"
          />
          <Field
            name="nationalId"
            label={say("identity.nationalId")}
            note={say("identity.nationalIdNote")}
            hint={say("identity.nationalIdHint", { masked: person.maskedNationalId })}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextAreaField
            name="reason"
            label={say("identity.reason")}
            hint={say("identity.reasonHint")}
            maxLength={500}
          />
          <div className="actions">
            <SubmitButton>{say("identity.submit")}</SubmitButton>
            <a href={`/people/${person.id}`}>{say("identity.cancel")}</a>
          </div>
        </Form>
      </div>
    </>
  );
}

/** The officer's own request about this person that came back, with why. */
async function returnedRequest(officer: Officer, again: string | string[] | undefined, personId: string) {
  const id = z.uuid().safeParse(again).data;
  const request = id ? await findRequest(officer, id, today(), new Date()) : null;
  if (request?.state !== "RETURNED" || !request.isAsker || request.personId !== personId) return null;
  const change = PersonIdentityChange.safeParse(request.change).data;
  const remark = request.steps.findLast(({ act }) => act === "RETURNED")?.remark ?? "";
  return change ? { id: request.id, version: request.version, change, remark } : null;
}
