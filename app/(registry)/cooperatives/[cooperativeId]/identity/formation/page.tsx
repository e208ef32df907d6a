import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { CheckboxField, Field, Form, RadioField, SubmitButton } from "@/components/form";
import { requireOfficer } from "@/lib/auth/require-officer";
import { formationModels } from "@/lib/cooperatives/formation-rules";
import { IdentityHead } from "../head";
import { identityAt } from "../identity-at";
import { recordFormationAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "identity")("formation.title") };
}

export default async function FormationPage({ params }: PageProps<"/cooperatives/[cooperativeId]/identity/formation">) {
  const [officer, { cooperativeId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const identity = await identityAt(officer, cooperativeId);
  const [say, common] = [wordsIn(language, "identity"), wordsIn(language, "common")];
  const { formation, formationVersion } = identity;
  const models = formationModels.map((model) => ({ value: model, label: say(`formation.models.${model}`) }));
  return (
    <>
      <IdentityHead
        cooperative={identity}
        title={say("formation.title")}
        lead={say("formation.lead")}
        saved={null}
        language={language}
      />
      <Form
        action={recordFormationAction}
        submissionKey={randomUUID()}
        hidden={{ cooperativeId: identity.id, version: String(formationVersion) }}
      >
        <RadioField
          name="model"
          label={say("formation.model")}
          options={[{ value: "", label: say("formation.unknown") }, ...models]}
          defaultValue={formation.model ?? ""}
        />
        <Field
          name="taxNumber"
          label={say("formation.taxNumber")}
          note={common("optional")}
          hint={say("formation.taxNumberHint")}
          inputMode="numeric"
          defaultValue={formation.taxNumber ?? ""}
        />
        <Field
          name="businessNumber"
          label={say("formation.businessNumber")}
          note={common("optional")}
          hint={say("formation.businessNumberHint")}
          inputMode="numeric"
          defaultValue={formation.businessNumber ?? ""}
        />
        <Field
          name="subdomain"
          label={say("formation.subdomain")}
          note={common("optional")}
          hint={say("formation.subdomainHint")}
          defaultValue={formation.subdomain ?? ""}
          maxLength={80}
        />
        <CheckboxField name="bankAccount" label={say("formation.bankAccount")} defaultChecked={formation.bankAccount} />
        <CheckboxField
          name="simkopdesAccount"
          label={say("formation.simkopdesAccount")}
          defaultChecked={formation.simkopdesAccount}
        />
        <div className="actions">
          <SubmitButton>{common("save")}</SubmitButton>
          <a href={`/cooperatives/${identity.id}/identity`}>{common("cancel")}</a>
        </div>
      </Form>
    </>
  );
}
