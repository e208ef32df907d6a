import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Disclosure } from "@/components/disclosure";
import { Form, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import type { BulkActInFull } from "@/lib/certificates/bulk/bulk-queries";
import type { Language } from "@/lib/language";
import { answerBulkActAction, undoBulkActAction } from "./actions";

type Props = { act: BulkActInFull; language: Language };

/** What this officer may say to a joint act as it stands. What came of it is said by the form that was sent. */
export function AnswerForms({ act, language }: Props) {
  const say = wordsIn(language, "jointActs");
  const { id: bulkActId, kind, mayAnswer, mayWithdraw, mayUndo } = act;
  const count = act.certificates;
  const tone = kind === "LIFT" ? "primary" : "danger";
  return (
    <div className="grid gap-5">
      {mayAnswer && (
        <Section title={say("answer.title")} text={say("answer.text", { count })}>
          <div className="panel grid max-w-2xl gap-5">
            <Form
              action={answerBulkActAction}
              submissionKey={randomUUID()}
              hidden={{ bulkActId, answer: "CARRIED_OUT" }}
            >
              <SubmitButton tone={tone}>{say(`answer.confirm.${kind}`, { count })}</SubmitButton>
            </Form>
            <Disclosure summary={say("answer.refuseTitle")}>
              <Form action={answerBulkActAction} submissionKey={randomUUID()} hidden={{ bulkActId, answer: "REFUSED" }}>
                <TextAreaField name="reason" label={say("answer.refuseReason")} maxLength={500} required />
                <SubmitButton tone="plain">{say("answer.refuse")}</SubmitButton>
              </Form>
            </Disclosure>
          </div>
        </Section>
      )}
      {mayWithdraw && (
        <div className="panel grid max-w-2xl gap-4">
          <p>{say("page.asker")}</p>
          <Form action={answerBulkActAction} submissionKey={randomUUID()} hidden={{ bulkActId, answer: "WITHDRAWN" }}>
            <SubmitButton tone="plain">{say("answer.withdraw")}</SubmitButton>
          </Form>
        </div>
      )}
      {mayUndo && (
        <Section title={say("undo.title")} text={say("undo.text", { count })}>
          <div className="panel max-w-2xl">
            <Form action={undoBulkActAction} submissionKey={randomUUID()} hidden={{ bulkActId }}>
              <TextAreaField name="reason" label={say("undo.reason")} maxLength={500} required />
              <SubmitButton tone="plain">{say("undo.submit", { count })}</SubmitButton>
            </Form>
          </div>
        </Section>
      )}
    </div>
  );
}
