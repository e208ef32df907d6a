import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Field, Form, SelectField, SubmitButton, TextAreaField } from "@/components/form";
import type { Language } from "@/lib/language";
import type { DialogueDetailsRead } from "@/lib/worker-cooperatives/dialogue-queries";
import { dialogueKinds } from "@/lib/worker-cooperatives/lists";
import { saveDialogueAction } from "./save-action";

type Props = {
  /** Null for a new one. */
  dialogue: DialogueDetailsRead | null;
  regencies: { code: string; name: string }[];
  regency?: string;
  back: string;
  language: Language;
};

/** The form of a dialogue, new or known. */
export function DialogueForm({ dialogue, regencies, regency, back, language }: Props) {
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const hidden = dialogue ? { dialogueId: dialogue.id, version: String(dialogue.version) } : undefined;
  return (
    <div className="max-w-160">
      <Form action={saveDialogueAction} submissionKey={randomUUID()} hidden={hidden}>
        <Field name="title" label={say("fields.title")} defaultValue={dialogue?.title} maxLength={200} />
        <SelectField
          name="kind"
          label={say("kind")}
          placeholder={common("choose")}
          defaultValue={dialogue?.kind ?? ""}
          options={dialogueKinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
        />
        <SelectField
          name="regionCode"
          label={say("region")}
          placeholder={common("choose")}
          defaultValue={dialogue?.region.code ?? regency ?? ""}
          options={regencies.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Field
          name="venue"
          label={say("fields.venue")}
          hint={say("fields.venueHint")}
          defaultValue={dialogue?.venue}
          maxLength={200}
        />
        <Field name="startsOn" type="date" label={say("fields.startsOn")} defaultValue={dialogue?.startsOn} />
        <Field name="endsOn" type="date" label={say("fields.endsOn")} defaultValue={dialogue?.endsOn} />
        <Field name="organiser" label={say("organiser")} defaultValue={dialogue?.organiser} maxLength={200} />
        <TextAreaField
          name="topics"
          label={say("topics")}
          note={common("optional")}
          hint={say("fields.topicsHint")}
          defaultValue={dialogue?.topics.join("\n")}
          rows={4}
        />
        <div className="actions">
          <SubmitButton>{common("save")}</SubmitButton>
          <a href={back}>{common("cancel")}</a>
        </div>
      </Form>
    </div>
  );
}
