import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Field, Form, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { changeCertificateAction } from "./actions";
import type { Act } from "./acts";

type Props = { act: Act; possible: boolean; certificateId: string; language: Language; here: string };

/** The question before an act that others will see: from which day, and why. Once it is done, only what came of it. */
export function ActForm({ act, possible, certificateId, language, here }: Props) {
  const [say, common] = [wordsIn(language, "certificates"), wordsIn(language, "common")];
  return (
    <Section id="act" title={say(`${act}.title`)} text={possible && say(`${act}.lead`)}>
      <div className="panel max-w-2xl">
        <Form action={changeCertificateAction} submissionKey={randomUUID()} hidden={{ certificateId, act }}>
          {possible ? (
            <>
              <Field name="day" type="date" label={say(`${act}.day`)} defaultValue={today()} max={today()} required />
              {act !== "lift" && (
                <TextAreaField name="reason" label={say("reason")} hint={say("reasonHint")} maxLength={500} required />
              )}
              <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
                <SubmitButton tone={act === "lift" ? "primary" : "danger"}>{say(`${act}.submit`)}</SubmitButton>
                <a href={here}>{common("cancel")}</a>
              </div>
            </>
          ) : (
            <p>
              <a href={here}>{say("toCertificate")}</a>
            </p>
          )}
        </Form>
      </div>
    </Section>
  );
}
