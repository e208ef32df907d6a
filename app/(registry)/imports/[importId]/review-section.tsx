import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Form, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import { noRows } from "@/lib/imports/counts";
import type { FoundImport } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { confirmAction } from "./actions";
import { CancelForm } from "./cancel-form";
import { CountFigures } from "./count-figures";
import { ReturnedLink } from "./returned-link";

/** What would happen, and the button that lets it. */
export function ReviewSection({ found, language }: { found: FoundImport; language: Language }) {
  const say = wordsIn(language, "imports");
  const { id, version } = found;
  const counts = found.counts ?? noRows;
  const moving = counts.ENTERS + counts.CHANGES;
  return (
    <Section id="review" title={say("review.title")} text={say("review.text")}>
      <div className="grid gap-6">
        <CountFigures counts={counts} language={language} />
        <ReturnedLink
          importId={id}
          count={counts.REFUSED + counts.warned}
          hasFile={found.hasFile}
          language={language}
        />
        {moving === 0 && <Notice title={say("review.nothing")} />}
        <div className="flex flex-wrap gap-4">
          {moving > 0 && (
            <Form
              action={confirmAction}
              submissionKey={randomUUID()}
              hidden={{ importId: id, version: String(version) }}
            >
              <SubmitButton>{say("review.confirm", { count: moving })}</SubmitButton>
            </Form>
          )}
          <CancelForm importId={id} version={version} label={say("review.cancel")} />
        </div>
      </div>
    </Section>
  );
}
