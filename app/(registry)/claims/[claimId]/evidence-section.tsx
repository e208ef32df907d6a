import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Icon } from "@/components/icon";
import { Section } from "@/components/section";
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
      {awaited && <UploadForm claimId={id} problem={problem} language={language} />}
    </Section>
  );
}

type FormProps = { claimId: string; problem: SendRefusal | null; language: Language };

/** An ordinary form to a route: an action would be given the whole body, and a file may be anything. */
function UploadForm({ claimId, problem, language }: FormProps) {
  const say = wordsIn(language, "claims");
  return (
    <form
      className="form panel max-w-2xl"
      action={evidenceAddress(claimId, randomUUID())}
      method="post"
      encType="multipart/form-data"
    >
      <div className="field">
        <label htmlFor="file">{say("page.file")}</label>
        <p id="file-hint" className="field-hint">
          {say("page.fileHint")}
        </p>
        {problem && (
          <p id="file-problem" className="field-problem" role="alert">
            <Icon name="alert" />
            {say(`refusal.${problem}`)}
          </p>
        )}
        <input
          className="input"
          type="file"
          id="file"
          name="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          aria-describedby={problem ? "file-hint file-problem" : "file-hint"}
          aria-invalid={problem ? true : undefined}
        />
      </div>
      <button type="submit" className="button" data-tone="primary">
        {say("page.send")}
      </button>
    </form>
  );
}
