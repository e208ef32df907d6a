import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { Form, type Option, SelectField, SubmitButton, TextAreaField } from "@/components/form";
import type { Language } from "@/lib/language";
import { askForSeatAction } from "./actions";

type Props = {
  batchId: string;
  /** By the term in whose post each is sent. */
  people: Option[];
  language: Language;
};

export function SeatForm({ batchId, people, language }: Props) {
  const [say, common] = [wordsIn(language, "seats"), wordsIn(language, "common")];
  if (people.length === 0) {
    return (
      <EmptyState title={say("nobody")} next={{ href: `/batches/${batchId}`, label: say("toBatch") }}>
        <p>{say("nobodyText")}</p>
      </EmptyState>
    );
  }
  return (
    <Form action={askForSeatAction} submissionKey={randomUUID()} hidden={{ batchId }}>
      <SelectField
        name="termId"
        label={say("person")}
        hint={say("fitsHint")}
        placeholder={common("choose")}
        options={people}
      />
      <TextAreaField name="mismatchReason" label={say("mismatch")} hint={say("mismatchHint")} maxLength={300} />
      <div className="actions">
        <SubmitButton>{say("submit")}</SubmitButton>
        <a href={`/batches/${batchId}`}>{say("cancel")}</a>
      </div>
    </Form>
  );
}
