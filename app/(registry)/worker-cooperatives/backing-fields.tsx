import { wordsIn } from "@/app/messages/words";
import { CheckboxField, Field, SelectField, TextAreaField } from "@/components/form";
import type { Language } from "@/lib/language";
import { companySectors, companySizes, type WelfareFacility, welfareFacilities } from "@/lib/worker-cooperatives/lists";
import { facilityField } from "./backing-form";

export type BackingShown = {
  companyName: string | null;
  companySector: string | null;
  companySize: string | null;
  companyRegionCode: string | null;
  unionName: string | null;
  federation: string | null;
  facilities: WelfareFacility[];
  businessUnits: string[];
};

type Props = { shown: BackingShown; regencies: { code: string; name: string }[]; language: Language };

/** The fields of a form about what stands behind a workers' cooperative. */
export function BackingFields({ shown, regencies, language }: Props) {
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const optional = common("optional");
  return (
    <>
      <h2>{say("behindTitle")}</h2>
      <Field
        name="companyName"
        label={say("fields.companyName")}
        hint={say("fields.companyNameHint")}
        defaultValue={shown.companyName ?? ""}
        maxLength={200}
      />
      <SelectField
        name="companySector"
        label={say("sector")}
        placeholder={common("choose")}
        defaultValue={shown.companySector ?? ""}
        options={companySectors.map((value) => ({ value, label: say(`sectors.${value}`) }))}
      />
      <SelectField
        name="companySize"
        label={say("size")}
        placeholder={common("choose")}
        defaultValue={shown.companySize ?? ""}
        options={companySizes.map((value) => ({ value, label: say(`sizes.${value}`) }))}
      />
      <SelectField
        name="companyRegionCode"
        label={say("fields.companyRegion")}
        placeholder={common("choose")}
        defaultValue={shown.companyRegionCode ?? ""}
        options={regencies.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Field
        name="unionName"
        label={say("fields.unionName")}
        note={optional}
        defaultValue={shown.unionName ?? ""}
        maxLength={200}
      />
      <Field
        name="federation"
        label={say("fields.federation")}
        note={optional}
        defaultValue={shown.federation ?? ""}
        maxLength={200}
      />
      <TextAreaField
        name="businessUnits"
        label={say("fields.businessUnits")}
        note={optional}
        hint={say("fields.businessUnitsHint")}
        defaultValue={shown.businessUnits.join("\n")}
        rows={4}
      />
      <fieldset className="field">
        <legend>{say("fields.facilities")}</legend>
        {welfareFacilities.map((facility) => (
          <CheckboxField
            key={facility}
            name={facilityField(facility)}
            label={say(`facilityNames.${facility}`)}
            defaultChecked={shown.facilities.includes(facility)}
          />
        ))}
      </fieldset>
    </>
  );
}
