import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Disclosure } from "@/components/disclosure";
import { Section } from "@/components/section";
import { FileField, paperFiles, UploadForm } from "@/components/upload-form";
import type { EvidenceRefusal, Proves } from "@/lib/cooperatives/attach-document";
import type { IdentityDocument } from "@/lib/cooperatives/identity-queries";
import type { Language } from "@/lib/language";
import { evidenceAddress } from "./evidence-address";
import { StoredDocument } from "./stored-document";

type Props = {
  cooperativeId: string;
  proves: Proves;
  /** All documents of the cooperative. */
  documents: IdentityDocument[];
  /** What a document of this kind shows. */
  text: string;
  /** Why the last file was not taken. */
  problem: EvidenceRefusal | null;
  /** The documents stay as they are. */
  locked?: boolean;
  language: Language;
};

/** The document that proves something, those it replaced, and the form that takes a better one. */
export function Evidence({ cooperativeId, proves, documents, text, problem, locked, language }: Props) {
  const say = wordsIn(language, "identity");
  const ofThis = documents.filter((one) =>
    "stage" in proves ? one.stage === proves.stage : one.bookYear === proves.bookYear,
  );
  const current = ofThis.find(({ replacedAt }) => replacedAt === null);
  const earlier = ofThis.filter(({ replacedAt }) => replacedAt !== null);
  return (
    <Section id="document" title={say("documents.title")} text={text}>
      <div className="grid max-w-160 gap-5">
        {current ? (
          <StoredDocument {...{ cooperativeId, language }} document={current} />
        ) : (
          <p>{say("documents.none")}</p>
        )}
        {locked ? (
          <p className="text-soft">{say("documents.locked")}</p>
        ) : (
          <EvidenceForm {...{ cooperativeId, proves, problem, language }} replaces={current !== undefined} />
        )}
        {earlier.length > 0 && (
          <Disclosure summary={say("documents.earlier", { count: earlier.length })}>
            <ul className="grid gap-3">
              {earlier.map((document) => (
                <li key={document.id}>
                  <StoredDocument {...{ cooperativeId, document, language }} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

type FormProps = Pick<Props, "cooperativeId" | "proves" | "problem" | "language"> & { replaces: boolean };

function EvidenceForm({ cooperativeId, proves, problem, replaces, language }: FormProps) {
  const say = wordsIn(language, "identity");
  return (
    <UploadForm className="form panel" action={evidenceAddress({ cooperativeId, proves, submissionKey: randomUUID() })}>
      <FileField
        label={say("documents.file")}
        hint={say("documents.fileHint")}
        accept={paperFiles}
        problem={problem && say(`refusal.${problem}`)}
      />
      <button type="submit" className="button" data-tone={replaces ? undefined : "primary"}>
        {say(replaces ? "documents.replace" : "documents.upload")}
      </button>
    </UploadForm>
  );
}
