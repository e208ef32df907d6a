import { wordsIn } from "@/app/messages/words";
import { Form, RadioField, SubmitButton, TextAreaField } from "@/components/form";
import type { Language } from "@/lib/language";
import type { RequestInFull } from "@/lib/requests/queries";
import { answerRequestAction, claimRequestAction } from "./actions";

type Props = { request: RequestInFull; submissionKey: string; language: Language };

/** For whoever may answer now: take it, so that two do not collide, and say yes or why not. */
export function AnswerForms({ request: { id, version, mine, tried }, submissionKey, language }: Props) {
  const say = wordsIn(language, "requests");
  const applicable = tried?.ok !== false;
  return (
    <div className="grid max-w-160 gap-6">
      <Form
        action={claimRequestAction}
        submissionKey={submissionKey}
        hidden={{ requestId: id, release: mine ? "on" : "" }}
      >
        <div className="actions">
          <SubmitButton tone="plain">{say(mine ? "answer.release" : "answer.claim")}</SubmitButton>
          <p className="text-sm text-soft">{say(mine ? "answer.claimed" : "answer.claimText")}</p>
        </div>
      </Form>
      <Form
        action={answerRequestAction}
        submissionKey={submissionKey}
        hidden={{ requestId: id, version: String(version) }}
      >
        <RadioField
          name="answer"
          label={say("answer.answer")}
          options={[
            { value: "APPROVED", label: say("answer.APPROVED"), disabled: !applicable },
            { value: "RETURNED", label: say("answer.RETURNED") },
            { value: "REFUSED", label: say("answer.REFUSED") },
          ]}
        />
        <TextAreaField name="remark" label={say("answer.remark")} hint={say("answer.remarkHint")} maxLength={500} />
        <div className="actions">
          <SubmitButton>{say("answer.submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
