import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Field, Form, RadioField, SelectField, SubmitButton } from "@/components/form";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { ComparedIdentity, DuplicatePair } from "@/lib/people/duplicate-queries";
import { type IdentityField, identityFields } from "@/lib/people/merge-rules";
import { dismissAction, mergeAction } from "./actions";

type Props = { pair: DuplicatePair; language: Language };

/** Which row stays, and for each fact in which they differ, whose it is. */
export function MergeForm({ pair: { id, first, second }, language }: Props) {
  const say = wordsIn(language, "people");
  const shown: Record<IdentityField, (identity: ComparedIdentity) => string> = {
    name: ({ name }) => name,
    nationalId: ({ maskedNationalId }) => maskedNationalId,
    birthDate: ({ birthDate }) => dayText(birthDate, language),
    sex: ({ sex }) => say(`sexes.${sex}`),
    phone: ({ maskedPhone }) => maskedPhone ?? say("pair.none"),
  };
  const labels: Record<IdentityField, string> = {
    name: say("pair.name"),
    nationalId: say("nationalId"),
    birthDate: say("pair.birthDate"),
    sex: say("sex"),
    phone: say("pair.phone"),
  };
  const differing = identityFields.filter((field) => field === "nationalId" || first[field] !== second[field]);
  return (
    <section className="panel grid content-start gap-4">
      <h2>{say("pair.merge")}</h2>
      <p className="text-soft">{say("pair.mergeText")}</p>
      <Form
        action={mergeAction}
        submissionKey={randomUUID()}
        hidden={{
          ...{ pairId: id, firstId: first.id, secondId: second.id },
          ...{ firstVersion: String(first.version), secondVersion: String(second.version) },
        }}
      >
        <RadioField
          name="keep"
          label={say("pair.keep")}
          hint={say("pair.keepHint")}
          options={[
            { value: "first", label: say("pair.keepOne", { name: first.name }) },
            { value: "second", label: say("pair.keepOther", { name: second.name }) },
          ]}
          defaultValue="first"
        />
        {differing.map((field) => (
          <SelectField
            key={field}
            name={field}
            label={labels[field]}
            placeholder={say("pair.asKept")}
            options={[
              { value: "first", label: say("pair.fromOne", { value: shown[field](first) }) },
              { value: "second", label: say("pair.fromOther", { value: shown[field](second) }) },
            ]}
          />
        ))}
        <Field name="reason" label={say("pair.reason")} hint={say("pair.mergeReasonHint")} maxLength={300} />
        <SubmitButton>{say("pair.submitMerge")}</SubmitButton>
      </Form>
    </section>
  );
}

export function DismissForm({ pair, language }: Props) {
  const say = wordsIn(language, "people");
  return (
    <section className="panel grid content-start gap-4">
      <h2>{say("pair.dismiss")}</h2>
      <p className="text-soft">{say("pair.dismissText")}</p>
      <Form action={dismissAction} submissionKey={randomUUID()} hidden={{ pairId: pair.id }}>
        <Field name="reason" label={say("pair.reason")} hint={say("pair.dismissReasonHint")} maxLength={300} />
        <SubmitButton tone="plain">{say("pair.submitDismiss")}</SubmitButton>
      </Form>
    </section>
  );
}
