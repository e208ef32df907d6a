import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { CheckboxField, Field, Form, SelectField, SubmitButton, TextAreaField } from "@/components/form";
import { positions } from "@/lib/cooperatives/positions";
import type { Language } from "@/lib/language";
import { vocationalFields } from "@/lib/training/centres/fields";
import type { ProgrammeInFull } from "@/lib/training/programmes/public-programmes";
import { positionBox, unitBox } from "./programme-fields";
import { saveProgrammeAction } from "./save-programme-action";

type Props = {
  /** Null for a new one. */
  programme: ProgrammeInFull | null;
  scheme: { id: string; title: string };
  units: { code: string; title: string }[];
  language: Language;
};

/** The form of a programme for a scheme, new or known. */
export function ProgrammeForm({ programme, scheme, units, language }: Props) {
  const [say, centres, posts, common] = [
    wordsIn(language, "programmes"),
    wordsIn(language, "centres"),
    wordsIn(language, "coverage"),
    wordsIn(language, "common"),
  ];
  const known = programme && { programmeId: programme.id, version: String(programme.version) };
  const taught = programme?.units.map(({ code }) => code);
  return (
    <Form action={saveProgrammeAction} submissionKey={randomUUID()} hidden={{ schemeId: scheme.id, ...known }}>
      <p>{say("form.schemeFixed", { scheme: scheme.title })}</p>
      <Field name="title" label={say("form.name")} defaultValue={programme?.title} maxLength={200} />
      <Field
        name="lessonHours"
        label={say("form.lessonHours")}
        inputMode="numeric"
        defaultValue={programme?.lessonHours}
        maxLength={4}
      />
      <fieldset className="field">
        <legend>{say("form.positions")}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {positions.map((position) => (
            <CheckboxField
              key={position}
              name={positionBox(position)}
              label={posts(`cuts.${position}`)}
              defaultChecked={programme?.positions.includes(position)}
            />
          ))}
        </div>
      </fieldset>
      {units.length > 0 && (
        <fieldset className="field">
          <legend>{say("form.units")}</legend>
          {units.map(({ code, title }) => (
            <CheckboxField
              key={code}
              name={unitBox(code)}
              label={`${code} ${title}`}
              defaultChecked={taught ? taught.includes(code) : true}
            />
          ))}
        </fieldset>
      )}
      <SelectField
        name="field"
        label={say("field")}
        defaultValue={programme?.field ?? "BUSINESS_MANAGEMENT"}
        options={vocationalFields.map((field) => ({ value: field, label: centres(`fields.${field}`) }))}
      />
      <TextAreaField
        name="summary"
        label={say("form.summary")}
        note={common("optional")}
        defaultValue={programme?.summary ?? ""}
        maxLength={1000}
      />
      <Field
        name="retiredOn"
        type="date"
        label={say("form.retiredOn")}
        note={common("optional")}
        hint={say("form.retiredOnHint")}
        defaultValue={programme?.retiredOn ?? ""}
      />
      <div className="actions">
        <SubmitButton>{common("save")}</SubmitButton>
        <a href={programme ? `/programmes/${programme.id}` : "/programmes"}>{common("cancel")}</a>
      </div>
    </Form>
  );
}
