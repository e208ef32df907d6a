import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { wordsIn } from "@/app/messages/words";
import { CheckboxField, Field, Form, RadioField, SelectField, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import type { ApplicationInFull } from "@/lib/assessment/application-queries";
import { type Desk, longestEvidence, longestRemark, shortestRemark } from "@/lib/assessment/application-rules";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { purposes } from "../new/purposes";
import { ScheduleFields } from "../schedule-fields";
import { UnitChoices } from "../unit-choices";
import { actAction } from "./actions";
import { type Act, isStep } from "./acts";

type Of = { application: ApplicationInFull; language: Language };

/** The question before an act that others will see. */
export function ActForm({ act, application, language }: Of & { act: Act }) {
  const [say, common] = [wordsIn(language, "applications"), wordsIn(language, "common")];
  const words = isStep(act)
    ? { title: say(`steps.${act}.title`), submit: say(`steps.${act}.submit`) }
    : { title: say(`desks.${act}.title`), submit: say(`desks.${act}.submit`) };
  const { id, version } = application;
  return (
    <Section id="act" title={words.title} text={say(`next.${application.state}`)}>
      <div className="panel max-w-2xl">
        <Form
          action={actAction}
          submissionKey={randomUUID()}
          hidden={{ applicationId: id, version: String(version), act }}
        >
          <FieldsOf {...{ act, application, language }} />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <SubmitButton tone={act === "CANCELLED" ? "danger" : "primary"}>{words.submit}</SubmitButton>
            <a href={`/applications/${id}`}>{common("cancel")}</a>
          </div>
        </Form>
      </div>
    </Section>
  );
}

function FieldsOf({ act, application, language }: Of & { act: Act }): ReactNode {
  const say = wordsIn(language, "applications");
  if (!isStep(act)) return <DeskFields desk={act} application={application} language={language} />;
  if (act !== "RETURNED" && act !== "CANCELLED") return null;
  return (
    <TextAreaField
      name="remark"
      label={say("remark")}
      hint={say("remarkHint", { shortest: shortestRemark })}
      maxLength={longestRemark}
      required
    />
  );
}

function DeskFields({ desk, application, language }: Of & { desk: Desk }) {
  const say = wordsIn(language, "applications");
  switch (desk) {
    case "EDIT":
      return <EditFields application={application} language={language} />;
    case "SELF_ASSESS":
      return <BkUnits application={application} language={language} />;
    case "SCHEDULE":
      return <Schedule application={application} language={language} />;
    case "ASSESS":
      return (
        <>
          <p>{say("assess.lead")}</p>
          <Field
            name="day"
            type="date"
            label={say("assess.day")}
            defaultValue={application.scheduledOn ?? today()}
            min={application.scheduledOn ?? undefined}
            max={today()}
            required
          />
          <RadioField
            name="result"
            label={say("assess.result")}
            inline
            defaultValue="COMPETENT"
            options={(["COMPETENT", "NOT_YET_COMPETENT"] as const).map((value) => ({
              value,
              label: wordsIn(language, "assessment")(`results.${value}`),
            }))}
          />
          <BkUnits application={application} language={language} />
          {application.stored === "SCHEDULED" && <CheckboxField name="consent" label={say("assess.consent")} />}
        </>
      );
  }
}

function EditFields({ application: { purpose, evidence }, language }: Of) {
  const say = wordsIn(language, "applications");
  return (
    <>
      <SelectField
        name="purpose"
        label={say("new.purpose")}
        defaultValue={purpose}
        options={purposes.map((value) => ({ value, label: say(`purposes.${value}`) }))}
      />
      <TextAreaField
        name="evidence"
        label={say("new.evidence")}
        hint={say("new.evidenceHint")}
        defaultValue={evidence}
        maxLength={longestEvidence}
        rows={5}
      />
    </>
  );
}

function BkUnits({ application: { units }, language }: Of) {
  const say = wordsIn(language, "applications");
  if (units.length === 0) return <p className="text-soft">{say("units.none")}</p>;
  return (
    <div>
      <UnitChoices legend={say("units.markNotYet")} units={units} language={language} />
      <p className="field-hint mt-2">{say("units.markHint")}</p>
    </div>
  );
}

async function Schedule({ application, language }: Of) {
  const { venue, scheduledOn, assessorId, body } = application;
  const known = { venueId: venue?.id, scheduledOn: scheduledOn ?? undefined, assessorId: assessorId ?? undefined };
  const officer = await requireOfficer();
  return <ScheduleFields certificationBodyId={body.id} {...{ officer, known, language }} />;
}
