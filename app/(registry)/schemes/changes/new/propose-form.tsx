import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Field, Form, SubmitButton, TextAreaField } from "@/components/form";
import { daysAfter } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import type { SchemeChangeKind } from "@/lib/schemes/change-details";
import type { SchemeInFull, SchemeSummary } from "@/lib/schemes/public-queries";
import { proposeAction } from "./actions";
import { MappingFields, NewSchemeFields, NewVersionFields, SupersessionFields } from "./kind-fields";

export type KindFieldsProps = { schemes: SchemeSummary[]; scheme: SchemeInFull | null; language: Language };
type Props = KindFieldsProps & { kind: SchemeChangeKind };

const fieldsOf = {
  NEW_SCHEME: NewSchemeFields,
  NEW_VERSION: NewVersionFields,
  MAPPING: MappingFields,
  SUPERSESSION: SupersessionFields,
} satisfies Record<SchemeChangeKind, unknown>;

export function ProposeForm({ kind, ...props }: Props) {
  const say = wordsIn(props.language, "schemeChanges");
  const Fields = fieldsOf[kind];
  const tomorrow = daysAfter(today(), 1);
  return (
    <div className="max-w-200">
      <Form key={kind} action={proposeAction} submissionKey={randomUUID()} hidden={{ kind }}>
        <Fields {...props} />
        <Field
          name="effectiveOn"
          type="date"
          label={say("form.effectiveOn")}
          hint={say("form.effectiveOnHint")}
          min={tomorrow}
        />
        <Field name="legalBasis" label={say("form.legalBasis")} maxLength={300} />
        <TextAreaField name="reason" label={say("form.reason")} maxLength={300} />
        <div className="actions">
          <SubmitButton>{say("form.submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
