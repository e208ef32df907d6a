import { wordsIn } from "@/app/messages/words";
import { CheckboxField, Field, SelectField } from "@/components/form";
import type { Language } from "@/lib/language";

type Props = {
  /** Those once entered in this cooperative who hold no post in it now. */
  known: { personId: string; name: string }[];
  language: Language;
};

/** Somebody known from the list, or somebody new. The question whether it is another person appears when it is asked. */
export function PersonFormFields({ known, language }: Props) {
  const [say, common] = [wordsIn(language, "terms"), wordsIn(language, "common")];
  return (
    <>
      {known.length > 0 && (
        <SelectField
          name="personId"
          label={say("fields.personId")}
          hint={say("fields.personIdHint")}
          placeholder={say("fields.newPerson")}
          options={known.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      )}
      <fieldset className="panel grid gap-5 has-[legend]:pt-2">
        <legend className="px-1.5 font-semibold">{say("fields.newPersonLegend")}</legend>
        <Field
          name="name"
          label={say("fields.name")}
          hint={say("fields.nameHint")}
          autoComplete="off"
          maxLength={120}
        />
        <Field
          name="nationalId"
          label={say("fields.nationalId")}
          hint={say("fields.nationalIdHint")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          spellCheck={false}
        />
        <div className="not-has-[[aria-invalid]]:hidden">
          <CheckboxField name="sure" label={say("fields.sure")} />
        </div>
        <Field
          name="birthDate"
          type="date"
          label={say("fields.birthDate")}
          note={common("optional")}
          hint={say("fields.birthDateHint")}
        />
        <SelectField
          name="sex"
          label={say("fields.sex")}
          placeholder={say("fields.sexFromNationalId")}
          options={(["FEMALE", "MALE"] as const).map((sex) => ({ value: sex, label: say(`fields.sexes.${sex}`) }))}
        />
        <Field
          name="phone"
          type="tel"
          label={say("fields.phone")}
          note={common("optional")}
          hint={say("fields.phoneHint")}
          autoComplete="off"
          maxLength={24}
        />
      </fieldset>
    </>
  );
}
