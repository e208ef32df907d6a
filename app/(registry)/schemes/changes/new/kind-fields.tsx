import { wordsIn } from "@/app/messages/words";
import { CheckboxField, Field, RadioField, SelectField, TextAreaField } from "@/components/form";
import { positions } from "@/lib/cooperatives/positions";
import type { Language } from "@/lib/language";
import { linesOf } from "@/lib/schemes/unit-lines";
import type { KindFieldsProps } from "./propose-form";

export function NewSchemeFields({ language }: KindFieldsProps) {
  const [say, schemes] = [wordsIn(language, "schemeChanges"), wordsIn(language, "schemes")];
  return (
    <>
      <Field name="code" label={say("form.code")} maxLength={60} />
      <Field name="title" label={say("form.schemeTitle")} maxLength={160} />
      <RadioField
        name="schemeKind"
        label={say("form.schemeKind")}
        options={(["OCCUPATION", "CLUSTER", "KKNI"] as const).map((kind) => ({
          value: kind,
          label: schemes(`kindsInFull.${kind}`),
        }))}
        defaultValue="OCCUPATION"
      />
      <Field
        name="level"
        label={say("form.level")}
        note={wordsIn(language, "common")("optional")}
        hint={say("form.levelHint")}
        inputMode="numeric"
        maxLength={1}
      />
      <Field
        name="validityMonths"
        label={say("form.validityMonths")}
        inputMode="numeric"
        maxLength={3}
        defaultValue="36"
      />
      <Field name="businessField" label={say("form.businessField")} inputMode="numeric" maxLength={5} />
      <Field name="occupation" label={say("form.occupation")} inputMode="numeric" maxLength={4} />
      <VersionFields owner="" core="" optional="" language={language} />
    </>
  );
}

export function NewVersionFields({ schemes, scheme, language }: KindFieldsProps) {
  const units = scheme?.units ?? [];
  return (
    <>
      <SchemeField name="schemeId" word="scheme" {...{ schemes, scheme, language }} />
      <VersionFields
        owner={scheme?.owner ?? ""}
        core={linesOf(units, true)}
        optional={linesOf(units, false)}
        language={language}
      />
    </>
  );
}

export function SupersessionFields({ schemes, scheme, language }: KindFieldsProps) {
  const say = wordsIn(language, "schemeChanges");
  return (
    <>
      <SchemeField name="schemeId" word="superseded" {...{ schemes, scheme, language }} />
      <SchemeField name="successorId" word="successor" scheme={null} {...{ schemes, language }} />
      <RadioField
        name="equivalence"
        label={say("form.equivalence")}
        options={[
          { value: "EQUIVALENT", label: say("form.equivalent") },
          { value: "TRANSITION", label: say("form.transition") },
        ]}
      />
      <Field
        name="countsUntil"
        type="date"
        label={say("form.countsUntil")}
        note={wordsIn(language, "common")("optional")}
        hint={say("form.countsUntilHint")}
      />
    </>
  );
}

export function MappingFields({ schemes, scheme, language }: KindFieldsProps) {
  const [say, posts] = [wordsIn(language, "schemeChanges"), wordsIn(language, "coverage")];
  const open = schemes.filter(({ supersededBy }) => supersededBy === null || supersededBy.countsUntil === null);
  return (
    <>
      <fieldset className="field">
        <legend>{say("form.positions")}</legend>
        {positions.map((position) => (
          <CheckboxField key={position} name={`position-${position}`} label={posts(`cuts.${position}`)} />
        ))}
      </fieldset>
      <fieldset className="field">
        <legend>{say("form.schemes")}</legend>
        <p className="field-hint">{say("form.schemesHint")}</p>
        {open.map(({ id, title, code }) => (
          <CheckboxField key={id} name={`scheme-${id}`} label={title} note={code} defaultChecked={id === scheme?.id} />
        ))}
      </fieldset>
    </>
  );
}

type SchemeFieldProps = KindFieldsProps & { name: string; word: "scheme" | "superseded" | "successor" };

/** A scheme to choose among those that nothing has taken the place of. */
function SchemeField({ name, word, schemes, scheme, language }: SchemeFieldProps) {
  return (
    <SelectField
      name={name}
      label={wordsIn(language, "schemeChanges")(`form.${word}`)}
      placeholder={wordsIn(language, "common")("choose")}
      options={schemes
        .filter(({ supersededBy }) => supersededBy === null)
        .map(({ id, title, code }) => ({ value: id, label: `${title} (${code})` }))}
      defaultValue={scheme?.id}
    />
  );
}

type VersionProps = { owner: string; core: string; optional: string; language: Language };

function VersionFields({ owner, core, optional, language }: VersionProps) {
  const say = wordsIn(language, "schemeChanges");
  return (
    <>
      <Field name="owner" label={say("form.owner")} hint={say("form.ownerHint")} defaultValue={owner} maxLength={160} />
      <TextAreaField
        name="coreUnits"
        label={say("form.coreUnits")}
        hint={say("form.unitsHint")}
        rows={6}
        defaultValue={core}
      />
      <TextAreaField
        name="optionalUnits"
        label={say("form.optionalUnits")}
        note={wordsIn(language, "common")("optional")}
        rows={4}
        defaultValue={optional}
      />
    </>
  );
}
