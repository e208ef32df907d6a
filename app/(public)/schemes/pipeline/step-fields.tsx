import { wordsIn } from "@/app/messages/words";
import { Field, TextAreaField } from "@/components/form";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";

/** What is said of any step. */
export function StepFields({ language }: { language: Language }) {
  const say = wordsIn(language, "pipeline");
  const note = wordsIn(language, "common")("optional");
  return (
    <>
      <Field name="happenedOn" type="date" label={say("form.happenedOn")} max={today()} />
      <Field
        name="reference"
        label={say("form.reference")}
        note={note}
        hint={say("form.referenceHint")}
        maxLength={300}
      />
      <Field name="venue" label={say("form.venue")} note={note} maxLength={300} />
      <Field name="participants" label={say("form.participants")} note={note} inputMode="numeric" maxLength={5} />
      <TextAreaField name="people" label={say("form.people")} note={note} hint={say("form.peopleHint")} rows={4} />
      <TextAreaField name="remarks" label={say("form.remarks")} note={note} maxLength={1000} />
    </>
  );
}
