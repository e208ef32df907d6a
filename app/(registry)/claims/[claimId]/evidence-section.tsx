import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Section } from "@/components/section";
import { FileField, paperFiles, UploadForm } from "@/components/upload-form";
import type { ClaimInFull } from "@/lib/certificates/claims/claim-queries";
import type { SendRefusal } from "@/lib/certificates/claims/send-claim";
import type { Language } from "@/lib/language";
import { evidenceAddress } from "./claim-address";

type Props = { claim: ClaimInFull; problem: SendRefusal | null; language: Language };

/** The paper itself; while there is none, the form that takes it in and sends the claim on. */
export function Evidence({ claim, problem, language }: Props) {
  const say = wordsIn(language, "claims");
  const { id, document, mayKeep, state } = claim;
  const awaited = mayKeep && state === "DRAFT";
  return (
    <Section id="evidence" title={say("page.evidence")} text={awaited && say("page.evidenceText")}>
      {document && (
        <p>
          <a href={`/claims/${id}/evidence`}>{say("page.open", { file: document.fileName })}</a>
        </p>
      )}
      {!document && !awaited && <p className="text-soft">{say("page.noEvidence")}</p>}
      {awaited && <EvidenceForm claimId={id} problem={problem} language={language} />}
    </Section>
  );
}

type FormProps = { claimId: string; problem: SendRefusal | null; language: Language };

function EvidenceForm({ claimId, problem, language }: FormProps) {
  const say = wordsIn(language, "claims");
  return (
    <UploadForm className="form panel max-w-2xl" action={evidenceAddress(claimId, randomUUID())}>
      <FileField
        label={say("page.file")}
        hint={say("page.fileHint")}
        accept={paperFiles}
        problem={problem && say(`refusal.${problem}`)}
      />
      <button type="submit" className="button" data-tone="primary">
        {say("page.send")}
      </button>
    </UploadForm>
  );
}
