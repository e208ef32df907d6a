import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Form, RadioField, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import { shortDayText } from "@/lib/calendar/day-text";
import type { DisputeInFull } from "@/lib/certificates/disputes/dispute-queries";
import type { Language } from "@/lib/language";
import { clearNumberAction } from "./actions";
import { nobody } from "./owner";

/** Whose the number is, as far as this officer may say so; or who may. */
export function ClearingForm({ dispute, language }: { dispute: DisputeInFull; language: Language }) {
  const say = wordsIn(language, "disputes");
  const { id, clearedOn, bearers, mayBeNobodys, openedByYourself } = dispute;
  if (clearedOn !== null) return null;
  const options = [
    ...bearers
      .filter(({ mayBeRight }) => mayBeRight)
      .map(({ certificateId, holderName, scheme, validFrom }) => ({
        value: certificateId,
        label: say("form.option", { name: holderName, scheme, day: shortDayText(validFrom, language) }),
      })),
    ...(mayBeNobodys ? [{ value: nobody, label: say("form.nobody") }] : []),
  ];
  if (options.length === 0)
    return <p className="panel my-6">{say(openedByYourself ? "page.opener" : "page.notYours")}</p>;
  return (
    <Section title={say("form.title")} text={say("form.text")}>
      <div className="panel max-w-2xl">
        <Form action={clearNumberAction} submissionKey={randomUUID()} hidden={{ disputeId: id }}>
          <RadioField name="right" label={say("form.right")} options={options} required />
          <TextAreaField
            name="reason"
            label={say("form.reason")}
            hint={say("form.reasonHint")}
            maxLength={500}
            required
          />
          <SubmitButton>{say("form.submit")}</SubmitButton>
        </Form>
      </div>
    </Section>
  );
}
