import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Form, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { SchemeChangeInFull } from "@/lib/schemes/change-queries";
import { approveAction, refuseAction } from "./actions";

/** For the second officer: yes, or no and why. For whoever proposed it: take it back. */
export function AnswerForms({ change, language }: { change: SchemeChangeInFull; language: Language }) {
  const say = wordsIn(language, "schemeChanges");
  const { id, version, state, own, mayAnswer, planned, effectiveOn } = change;
  if (state !== "PROPOSED" || !(own || mayAnswer)) return null;
  const hidden = { changeId: id, version: String(version) };
  return (
    <Section title={say("answer.title")} text={own ? say("answer.ownText") : undefined}>
      <div className="grid max-w-160 gap-8">
        {mayAnswer && planned?.ok && (
          <Form action={approveAction} submissionKey={randomUUID()} hidden={hidden}>
            <p>{say("answer.approveText", { day: dayText(effectiveOn, language) })}</p>
            <div className="actions">
              <SubmitButton>{say("answer.approve")}</SubmitButton>
            </div>
          </Form>
        )}
        <Form
          action={refuseAction}
          submissionKey={randomUUID()}
          hidden={{ ...hidden, step: own ? "withdraw" : "reject" }}
        >
          <TextAreaField name="reason" label={say("answer.reason")} maxLength={300} />
          <div className="actions">
            <SubmitButton tone="danger">{say(own ? "answer.withdraw" : "answer.reject")}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  );
}
