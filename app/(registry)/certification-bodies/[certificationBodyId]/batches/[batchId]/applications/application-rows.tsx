import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Disclosure } from "@/components/disclosure";
import { CheckboxField, Field, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import { longestEvidence } from "@/lib/assessment/application-rules";
import { mayBecome } from "@/lib/assessment/candidate-states";
import type { BatchToApply } from "@/lib/assessment/queries";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { ScheduleFields } from "../../../../../applications/schedule-fields";
import { StateBadge } from "../../../../../applications/state-badge";
import { UnitChoices } from "../../../../../applications/unit-choices";
import { CandidateName } from "../candidate-name";
import { OwnLine } from "../own-line";
import { includeField } from "./application-fields";

type Props = { batch: BatchToApply; officer: Officer; language: Language };

/** The papers of all, a tick and the units of each, and at the end where, when and by whom. */
export function ApplicationRows({ batch, officer, language }: Props) {
  const say = wordsIn(language, "applications");
  const { candidates } = batch;
  return (
    <>
      <div className="form max-w-160">
        <Field
          name="receivedOn"
          type="date"
          label={say("batch.receivedOn")}
          defaultValue={today()}
          max={today()}
          required
        />
        <TextAreaField
          name="evidence"
          label={say("batch.evidence")}
          hint={say("new.evidenceHint")}
          maxLength={longestEvidence}
          rows={4}
        />
      </div>
      <Section title={say("batch.rows", { count: candidates.length })}>
        <CandidateTable batch={batch} language={language} />
      </Section>
      <Section title={say("batch.scheduleTitle")} text={say("batch.scheduleText")}>
        <div className="form max-w-160">
          <ScheduleFields officer={officer} certificationBodyId={batch.body.id} language={language} />
        </div>
      </Section>
      <div className="actions">
        <SubmitButton>{say("batch.submit")}</SubmitButton>
      </div>
    </>
  );
}

function CandidateTable({ batch: { candidates, units }, language }: Omit<Props, "officer">) {
  const say = wordsIn(language, "applications");
  return (
    <DataTable
      caption={say("table")}
      captionHidden
      phone="stack"
      rows={candidates}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        {
          key: "candidate",
          header: say("candidate"),
          cell: (candidate) => <CandidateName candidate={candidate} language={language} />,
        },
        {
          key: "state",
          header: say("state"),
          cell: ({ application }) =>
            application ? (
              <a href={`/applications/${application.id}`}>
                <StateBadge state={application.state} language={language} />
              </a>
            ) : (
              say("batch.fresh")
            ),
        },
        {
          key: "include",
          header: say("page.selfAssessment"),
          cell: ({ enrolmentId, name, application }) => (
            <OwnLine>
              <CheckboxField
                name={includeField(enrolmentId)}
                label={say("batch.include", { name })}
                // Those under way come along only to be scheduled.
                defaultChecked={application === null || mayBecome(application.state, "SCHEDULED")}
              />
              {application === null && units.length > 0 && (
                <div className="mt-2">
                  <Disclosure summary={say("units.markNotYet")}>
                    <UnitChoices
                      of={enrolmentId}
                      legend={`${say("units.markNotYet")}: ${name}`}
                      legendHidden
                      units={units}
                      language={language}
                    />
                  </Disclosure>
                </div>
              )}
            </OwnLine>
          ),
        },
      ]}
    />
  );
}
