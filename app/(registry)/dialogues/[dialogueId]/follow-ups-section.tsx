import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { Disclosure } from "@/components/disclosure";
import { Field, Form, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import type { DialogueDetailsRead, FollowUp } from "@/lib/worker-cooperatives/dialogue-queries";
import { type FollowUpState, followUpStateOn } from "@/lib/worker-cooperatives/dialogue-rules";
import { agreeFollowUpAction, finishFollowUpAction } from "./actions";

export const followUpTones: Record<FollowUpState, Tone> = { DONE: "good", OVERDUE: "bad", OPEN: "note" };

type Props = { dialogue: DialogueDetailsRead; keeps: boolean; language: Language };

/** What was agreed: who does what by when, and what of it is done. */
export function FollowUpsSection({ dialogue: { id, followUps }, keeps, language }: Props) {
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  return (
    <Section id="follow-ups" title={say("agreed")}>
      <div className="grid gap-4">
        {followUps.length === 0 && <p>{say("agreedNone")}</p>}
        {followUps.length > 0 && (
          <ul className="panel divide-y divide-line py-0">
            {followUps.map((followUp) => (
              <FollowUpLine key={followUp.id} {...{ followUp, keeps, language }} />
            ))}
          </ul>
        )}
        {keeps && (
          <Disclosure summary={say("agree")}>
            <Form action={agreeFollowUpAction} submissionKey={randomUUID()} hidden={{ dialogueId: id }}>
              <TextAreaField name="what" label={say("what")} maxLength={300} rows={2} />
              <Field name="who" label={say("who")} hint={say("whoHint")} maxLength={200} />
              <Field name="dueOn" type="date" label={say("dueOn")} />
              <SubmitButton>{common("save")}</SubmitButton>
            </Form>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function FollowUpLine({ followUp, keeps, language }: { followUp: FollowUp; keeps: boolean; language: Language }) {
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const { id, what, who, dueOn, doneOn, version } = followUp;
  const state = followUpStateOn(today(), followUp);
  return (
    <li className="grid gap-2 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="font-semibold">{what}</p>
          <p className="text-sm text-soft">
            {who} · {say(doneOn ? "doneOn" : "dueOn").toLowerCase()} {dayText(doneOn ?? dueOn, language)}
          </p>
        </div>
        <Badge tone={followUpTones[state]}>{say(`states.${state}`)}</Badge>
      </div>
      {keeps && doneOn === null && (
        <Disclosure summary={say("finishOf", { what })}>
          <Form
            action={finishFollowUpAction}
            submissionKey={randomUUID()}
            hidden={{ followUpId: id, version: String(version) }}
          >
            <Field name="doneOn" type="date" label={say("doneOn")} defaultValue={today()} max={today()} />
            <SubmitButton>{common("save")}</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </li>
  );
}
