import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Form, SubmitButton } from "@/components/form";
import { requireOfficer } from "@/lib/auth/require-officer";
import { IdentityHead } from "../head";
import { identityAt } from "../identity-at";
import { saveLegalDataAction } from "./actions";
import { LegalDataFields } from "./legal-data-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "identity")("legal.title") };
}

export default async function LegalDataPage({ params }: PageProps<"/cooperatives/[cooperativeId]/identity/legal">) {
  const [officer, { cooperativeId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const identity = await identityAt(officer, cooperativeId);
  const [say, common] = [wordsIn(language, "identity"), wordsIn(language, "common")];
  return (
    <>
      <IdentityHead
        cooperative={identity}
        title={say("legal.title")}
        lead={say("legal.lead")}
        saved={null}
        language={language}
      />
      <Form
        action={saveLegalDataAction}
        submissionKey={randomUUID()}
        hidden={{ cooperativeId: identity.id, version: String(identity.version) }}
      >
        <LegalDataFields legalData={identity.legalData} village={identity.village.name} language={language} />
        <div className="actions">
          <SubmitButton>{say("legal.submit")}</SubmitButton>
          <a href={`/cooperatives/${identity.id}/identity`}>{common("cancel")}</a>
        </div>
      </Form>
    </>
  );
}
