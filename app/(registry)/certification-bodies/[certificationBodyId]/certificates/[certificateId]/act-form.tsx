import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Field, Form, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { CertificateInFull } from "@/lib/certificates/find-certificate";
import type { Language } from "@/lib/language";
import { changeCertificateAction } from "./actions";
import type { Act } from "./acts";

type Props = { act: Act; possible: boolean; certificate: CertificateInFull; language: Language; here: string };

/** The question before an act that others will see: from which day, and why. Once it is sent, only what came of it. */
export function ActForm({ act, possible, certificate, language, here }: Props) {
  const [say, common] = [wordsIn(language, "certificates"), wordsIn(language, "common")];
  return (
    <Section id="act" title={say(`${act}.title`)} text={possible && say(`${act}.lead`)}>
      <div className="panel max-w-2xl">
        <Form
          action={changeCertificateAction}
          submissionKey={randomUUID()}
          hidden={{ certificateId: certificate.id, act }}
        >
          {possible ? (
            <>
              <Questions act={act} certificate={certificate} language={language} />
              <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
                <SubmitButton>{say(`${act}.submit`)}</SubmitButton>
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

type Asked = Pick<Props, "act" | "certificate" | "language">;

function Questions({ act, certificate, language }: Asked) {
  const [say, common] = [wordsIn(language, "certificates"), wordsIn(language, "common")];
  const reason = act === "renew" ? [say("renew.basis"), say("renew.basisHint")] : [say("reason"), say("reasonHint")];
  return (
    <>
      {act === "renew" && (
        <p>{say(`renew.rule.${certificate.renewalRule}`, { ended: dayText(certificate.validTo, language) })}</p>
      )}
      {act !== "undo" && (
        <Field name="day" type="date" label={say(`${act}.day`)} defaultValue={today()} max={today()} required />
      )}
      {act === "reissue" && (
        <Field
          name="holderName"
          label={say("reissue.holderName")}
          defaultValue={certificate.holderName}
          maxLength={120}
          required
        />
      )}
      {(act === "renew" || act === "reissue") && (
        <>
          <Field
            name="number"
            label={say("newNumber")}
            note={common("optional")}
            hint={say("nextNumber")}
            maxLength={64}
            autoComplete="off"
          />
          <Field
            name="registrationNumber"
            label={say("newRegistrationNumber")}
            note={common("optional")}
            hint={say("nextNumber")}
            maxLength={64}
            autoComplete="off"
          />
        </>
      )}
      <TextAreaField name="reason" label={reason[0] ?? ""} hint={reason[1]} maxLength={500} required />
    </>
  );
}
