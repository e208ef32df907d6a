import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Form, RadioField, SubmitButton, TextAreaField } from "@/components/form";
import { Panel } from "@/components/panel";
import { Section } from "@/components/section";
import type { Language } from "@/lib/language";
import { returnMeetingAction, verifyMeetingAction } from "./actions";

type Props = {
  hidden: Record<string, string>;
  /** Reported by whoever looks at it now. */
  isOwn: boolean;
  language: Language;
};

/** For whoever verifies: the meeting is as reported, or it goes back with a reason. */
export function Decision({ hidden, isOwn, language }: Props) {
  const say = wordsIn(language, "identity");
  const options = (["yes", "no", "unknown"] as const).map((value) => ({
    value,
    label: say(`meeting.healthyOptions.${value}`),
  }));
  return (
    <Section id="decision" title={say("meeting.decide")}>
      {isOwn ? (
        <p className="text-soft">{say("meeting.ownReport")}</p>
      ) : (
        <div className="grid max-w-160 gap-5">
          <div className="panel">
            <Form action={verifyMeetingAction} submissionKey={randomUUID()} hidden={hidden}>
              <RadioField
                name="healthy"
                label={say("meeting.healthy")}
                options={options}
                defaultValue="unknown"
                inline
              />
              <SubmitButton>{say("meeting.verify")}</SubmitButton>
            </Form>
          </div>
          {/* In sight: without scripts a disclosure would close over what is wrong with it. */}
          <Panel title={say("meeting.returnTitle")}>
            <Form action={returnMeetingAction} submissionKey={randomUUID()} hidden={hidden}>
              <TextAreaField
                name="reason"
                label={say("meeting.reason")}
                hint={say("meeting.reasonHint")}
                maxLength={1000}
              />
              <SubmitButton tone="danger">{say("meeting.return")}</SubmitButton>
            </Form>
          </Panel>
        </div>
      )}
    </Section>
  );
}
