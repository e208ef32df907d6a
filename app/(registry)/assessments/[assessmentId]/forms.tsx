import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { CheckboxField, Field, Form, RadioField, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import { longestReason, shortestReason } from "@/lib/assessment/appeal-rules";
import type { AssessmentInFull } from "@/lib/assessment/assessment-queries";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { PlenoFields } from "../pleno-fields";
import { decideAction, fileAppealAction, issueAction, settleAppealAction } from "./actions";

type Props = { assessment: AssessmentInFull; language: Language };

/** The pleno decides about one candidate. */
export async function DecideForm({ assessment, language }: Props) {
  const [say, results] = [wordsIn(language, "results"), wordsIn(language, "assessment")];
  const officer = await requireOfficer();
  return (
    <Section title={say("decide.title")} text={say("decide.text")}>
      <div className="panel">
        <Form action={decideAction} submissionKey={randomUUID()} hidden={{ assessmentId: assessment.id }}>
          <Field
            name="day"
            type="date"
            label={say("decide.day")}
            defaultValue={today()}
            min={assessment.assessedOn}
            max={today()}
            required
          />
          <RadioField
            name="result"
            label={say("decide.result")}
            inline
            defaultValue={assessment.recommendation}
            options={(["COMPETENT", "NOT_YET_COMPETENT"] as const).map((value) => ({
              value,
              label: results(`results.${value}`),
            }))}
          />
          <PlenoFields officer={officer} except={assessment.partial} language={language} />
          <SubmitButton>{say("decide.submit")}</SubmitButton>
        </Form>
      </div>
    </Section>
  );
}

/** FR.AK.04, with its three questions. */
export function FileForm({ assessment, language }: Props) {
  const say = wordsIn(language, "results");
  return (
    <Section id="appeal" title={say("appeal.title")} text={say("appeal.text")}>
      <div className="panel">
        <Form action={fileAppealAction} submissionKey={randomUUID()} hidden={{ assessmentId: assessment.id }}>
          <Field
            name="day"
            type="date"
            label={say("appeal.day")}
            defaultValue={today()}
            min={assessment.decision?.decidedOn}
            max={today()}
            required
          />
          <fieldset className="grid gap-2">
            <legend className="mb-1 font-semibold">{say("appeal.answers")}</legend>
            <CheckboxField name="processExplained" label={say("appeal.processExplained")} />
            <CheckboxField name="discussedWithAssessor" label={say("appeal.discussedWithAssessor")} />
            <CheckboxField name="otherPersonInvolved" label={say("appeal.otherPersonInvolved")} />
          </fieldset>
          <TextAreaField
            name="reason"
            label={say("appeal.reason")}
            hint={say("appeal.reasonHint", { shortest: shortestReason })}
            maxLength={longestReason}
            rows={5}
          />
          <SubmitButton>{say("appeal.submit")}</SubmitButton>
        </Form>
      </div>
    </Section>
  );
}

/** Others than those who assessed or decided settle it. */
export async function SettleForm({ assessment, language }: Props) {
  const say = wordsIn(language, "results");
  const officer = await requireOfficer();
  return (
    <Section title={say("settle.title")} text={say("settle.text")}>
      <div className="panel">
        <Form action={settleAppealAction} submissionKey={randomUUID()} hidden={{ assessmentId: assessment.id }}>
          <Field
            name="day"
            type="date"
            label={say("settle.day")}
            defaultValue={today()}
            min={assessment.appeal?.filedOn}
            max={today()}
            required
          />
          <RadioField
            name="result"
            label={say("settle.outcome")}
            options={(["COMPETENT", "NOT_YET_COMPETENT"] as const).map((value) => ({
              value,
              label: say(`settle.outcomes.${value}`),
            }))}
          />
          <PlenoFields officer={officer} except={assessment.partial} language={language} />
          <TextAreaField
            name="reason"
            label={say("settle.reason")}
            hint={say("appeal.reasonHint", { shortest: shortestReason })}
            maxLength={longestReason}
            rows={4}
          />
          <SubmitButton>{say("settle.submit")}</SubmitButton>
        </Form>
      </div>
    </Section>
  );
}

/** Those of a batch are issued together; whoever came without a course is issued here. */
export function IssueForm({ assessment, language }: Props) {
  const say = wordsIn(language, "results");
  const { id, batch, body, decision } = assessment;
  if (batch) {
    return (
      <Section title={say("issue.title")} text={say("issue.inBatch")}>
        <ButtonLink tone="primary" href={`/certification-bodies/${body.id}/batches/${batch.id}/certificates`}>
          {say("issue.toBatch")}
        </ButtonLink>
      </Section>
    );
  }
  return (
    <Section title={say("issue.title")} text={say("issue.text")}>
      <div className="panel">
        <Form action={issueAction} submissionKey={randomUUID()} hidden={{ assessmentId: id }}>
          <Field
            name="day"
            type="date"
            label={say("issue.day")}
            defaultValue={today()}
            min={decision?.decidedOn}
            max={today()}
            required
          />
          <SubmitButton>{say("issue.submit")}</SubmitButton>
        </Form>
      </div>
    </Section>
  );
}
