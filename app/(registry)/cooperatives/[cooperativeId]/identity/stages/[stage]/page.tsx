import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Field, Form, SubmitButton } from "@/components/form";
import { requireOfficer } from "@/lib/auth/require-officer";
import { type FormationStage, formationStages } from "@/lib/cooperatives/formation-rules";
import type { KeptIdentity } from "@/lib/cooperatives/identity-queries";
import type { Language } from "@/lib/language";
import { Evidence } from "../../evidence";
import { problemIn } from "../../evidence-address";
import { IdentityHead } from "../../head";
import { identityAt, savedIn } from "../../identity-at";
import { recordStepAction } from "./actions";

type Props = PageProps<"/cooperatives/[cooperativeId]/identity/stages/[stage]">;

const stageAt = (text: string): FormationStage => formationStages.find((stage) => stage === text) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ stage }, language] = await Promise.all([params, languageOf()]);
  return { title: wordsIn(language, "identity")(`stages.${stageAt(stage)}`) };
}

/** One stage of the formation: its day, and the document that proves it. */
export default async function StagePage({ params, searchParams }: Props) {
  const [officer, path, search, language] = await Promise.all([requireOfficer(), params, searchParams, languageOf()]);
  const stage = stageAt(path.stage);
  const identity = await identityAt(officer, path.cooperativeId);
  const say = wordsIn(language, "identity");
  return (
    <>
      <IdentityHead
        cooperative={identity}
        title={say(`stages.${stage}`)}
        lead={say(stage === "LEGAL_ENTITY" ? "stageForm.legalLead" : "stageForm.lead")}
        saved={savedIn(search)}
        language={language}
      />
      <div className="grid gap-8">
        {stage === "LEGAL_ENTITY" ? (
          <p>
            <ButtonLink href={`/cooperatives/${identity.id}/identity/legal`}>{say("stageForm.toLegal")}</ButtonLink>
          </p>
        ) : (
          <StepForm identity={identity} stage={stage} language={language} />
        )}
        <Evidence
          cooperativeId={identity.id}
          proves={{ stage }}
          documents={identity.documents}
          text={say(`stageEvidence.${stage}`)}
          problem={problemIn(search)}
          language={language}
        />
      </div>
    </>
  );
}

type FormProps = { identity: KeptIdentity; stage: FormationStage; language: Language };

function StepForm({ identity, stage, language }: FormProps) {
  const [say, common] = [wordsIn(language, "identity"), wordsIn(language, "common")];
  const step = identity.steps.find((one) => one.stage === stage);
  return (
    <Form
      action={recordStepAction}
      submissionKey={randomUUID()}
      hidden={{ cooperativeId: identity.id, stage, version: String(step?.version ?? 0) }}
    >
      <Field
        name="reachedOn"
        type="date"
        label={say("stageForm.reachedOn")}
        hint={say("stageForm.reachedOnHint")}
        defaultValue={step?.reachedOn}
      />
      {stage === "DEED_SIGNED" && (
        <>
          <Field
            name="deedNumber"
            label={say("stageForm.deedNumber")}
            note={common("optional")}
            defaultValue={step?.deedNumber ?? ""}
            maxLength={60}
          />
          <Field
            name="notary"
            label={say("stageForm.notary")}
            note={common("optional")}
            defaultValue={step?.notary ?? ""}
            maxLength={120}
          />
        </>
      )}
      <div className="actions">
        <SubmitButton>{say("stageForm.submit")}</SubmitButton>
        <a href={`/cooperatives/${identity.id}/identity`}>{common("cancel")}</a>
      </div>
    </Form>
  );
}
