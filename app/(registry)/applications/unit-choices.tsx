import { wordsIn } from "@/app/messages/words";
import { CheckboxField } from "@/components/form";
import type { Language } from "@/lib/language";
import { unitField } from "./unit-fields";

type Props = {
  /** Of whom, where a form has several. */
  of?: string;
  legend: string;
  legendHidden?: boolean;
  units: { code: string; core: boolean; title: string }[];
  language: Language;
};

/** A tick for each unit that is BK; all others are K. */
export function UnitChoices({ of = "", legend, legendHidden, units, language }: Props) {
  const say = wordsIn(language, "applications");
  return (
    <fieldset className="grid gap-2">
      <legend className={legendHidden ? "sr-only" : "mb-1 font-semibold"}>{legend}</legend>
      {units.map(({ code, core, title }) => (
        <CheckboxField
          key={code}
          name={unitField(of, code)}
          label={title}
          note={`${code}, ${say(core ? "units.core" : "units.optional")}`}
        />
      ))}
    </fieldset>
  );
}
