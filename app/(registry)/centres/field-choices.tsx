import { wordsIn } from "@/app/messages/words";
import { CheckboxField } from "@/components/form";
import type { Language } from "@/lib/language";
import { type VocationalField, vocationalFields } from "@/lib/training/centres/fields";
import { fieldBox } from "./record-fields";

type Props = { label: string; hint?: string; chosen: readonly VocationalField[]; language: Language };

/** Vocational fields to tick, read back with `fieldsTyped`. */
export function FieldChoices({ label, hint, chosen, language }: Props) {
  const say = wordsIn(language, "centres");
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {vocationalFields.map((field) => (
          <CheckboxField
            key={field}
            name={fieldBox(field)}
            label={say(`fields.${field}`)}
            defaultChecked={chosen.includes(field)}
          />
        ))}
      </div>
    </fieldset>
  );
}
