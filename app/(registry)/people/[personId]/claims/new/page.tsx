import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findClaimant } from "@/lib/certificates/claims/find-claimant";
import { findClaimChoices } from "@/lib/certificates/claims/public-claim-choices";
import { recordClaimAction } from "./actions";

type Props = PageProps<"/people/[personId]/claims/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "claims")("record.title") };
}

/** Whoever keeps the board writes down a certificate that somebody in office has from elsewhere. */
export default async function NewClaimPage({ params }: Props) {
  const [officer, path, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const personId = uuidParam(path.personId);
  const [person, { bodies, schemes }] = await Promise.all([
    findClaimant(officer, personId, today()),
    findClaimChoices(today()),
  ]);
  if (!person) notFound();
  const [say, common] = [wordsIn(language, "claims"), wordsIn(language, "common")];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: person.name, href: `/people/${personId}` }, { label: say("record.title") }]}
          />
        }
        title={say("record.title")}
        lead={say("record.lead", { name: person.name })}
      />
      <Form action={recordClaimAction} submissionKey={randomUUID()} hidden={{ personId }}>
        <Field
          name="holderName"
          label={say("record.holderName")}
          defaultValue={person.name}
          maxLength={120}
          autoComplete="off"
          required
        />
        <Field name="number" label={say("record.number")} maxLength={64} autoComplete="off" required />
        <Field
          name="registrationNumber"
          label={say("record.registrationNumber")}
          note={common("optional")}
          maxLength={64}
          autoComplete="off"
        />
        <SelectField
          name="schemeId"
          label={say("record.scheme")}
          placeholder={common("choose")}
          options={schemes.map(({ id, title }) => ({ value: id, label: title }))}
          required
        />
        <Field name="issuerName" label={say("record.issuer")} maxLength={160} autoComplete="off" required />
        <Field name="issuedOn" type="date" label={say("record.issuedOn")} max={today()} required />
        <Field name="validTo" type="date" label={say("record.validTo")} required />
        <SelectField
          name="certificationBodyId"
          label={say("record.body")}
          hint={say("record.bodyHint")}
          placeholder={common("choose")}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <p className="text-soft text-sm">{say("record.note")}</p>
        <div className="actions">
          <SubmitButton>{say("record.submit")}</SubmitButton>
          <a href={`/people/${personId}`}>{common("cancel")}</a>
        </div>
      </Form>
    </>
  );
}
