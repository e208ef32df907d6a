import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Disclosure } from "@/components/disclosure";
import { Icon } from "@/components/icon";
import { Section } from "@/components/section";
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
          <UploadForm {...{ cooperativeId, proves, problem, language }} replaces={current !== undefined} />
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

/** An ordinary form to a route: an action would be given the whole body, and a file may be anything. */
function UploadForm({ cooperativeId, proves, problem, replaces, language }: FormProps) {
  const say = wordsIn(language, "identity");
  const describedBy = problem ? "file-hint file-problem" : "file-hint";
  return (
    <form
      className="form panel"
      action={evidenceAddress({ cooperativeId, proves, submissionKey: randomUUID() })}
      method="post"
      encType="multipart/form-data"
    >
      <div className="field">
        <label htmlFor="file">{say("documents.file")}</label>
        <p id="file-hint" className="field-hint">
          {say("documents.fileHint")}
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
          aria-describedby={describedBy}
          aria-invalid={problem ? true : undefined}
        />
      </div>
      <button type="submit" className="button" data-tone={replaces ? undefined : "primary"}>
        {say(replaces ? "documents.replace" : "documents.upload")}
      </button>
    </form>
  );
}
