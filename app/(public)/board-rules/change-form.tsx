import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import { changeableSeverities, firstChangeDay, type RulesInForce } from "@/lib/board-rules/rule-changes";
import { ruleCodes } from "@/lib/board-rules/rules";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { changeRuleAction } from "./actions";

type Props = { rules: RulesInForce; version: number; language: Language };

/** For the ministry: from a day to come a rule weighs or measures differently, on a basis that is named. */
export function ChangeForm({ rules, version, language }: Props) {
  const [say, common] = [wordsIn(language, "boardRules"), wordsIn(language, "common")];
  const label = (code: (typeof ruleCodes)[number]) => {
    const { threshold } = rules[code];
    return threshold === null ? say(`names.${code}`) : `${say(`names.${code}`)} (${threshold})`;
  };
  return (
    <Section title={say("change.title")} text={say("change.lead")}>
      <div className="max-w-160">
        <Form action={changeRuleAction} submissionKey={randomUUID()} hidden={{ version: String(version) }}>
          <SelectField
            name="rule"
            label={say("change.rule")}
            placeholder={common("choose")}
            options={ruleCodes.map((code) => ({ value: code, label: label(code) }))}
          />
          <SelectField
            name="severity"
            label={say("change.severity")}
            placeholder={common("choose")}
            options={changeableSeverities.map((severity) => ({
              value: severity,
              label: say(`severities.${severity}`),
            }))}
          />
          <Field
            name="threshold"
            label={say("change.threshold")}
            note={common("optional")}
            hint={say("change.thresholdHint")}
            inputMode="numeric"
            maxLength={3}
          />
          <Field name="validFrom" type="date" label={say("change.validFrom")} defaultValue={firstChangeDay(today())} />
          <Field name="legalBasis" label={say("change.basis")} hint={say("change.basisHint")} maxLength={120} />
          <SubmitButton>{say("change.submit")}</SubmitButton>
        </Form>
      </div>
    </Section>
  );
}
