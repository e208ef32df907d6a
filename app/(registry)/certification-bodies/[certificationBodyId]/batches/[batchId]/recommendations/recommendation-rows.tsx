import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Disclosure } from "@/components/disclosure";
import { CheckboxField, Field, RadioField, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import type { BatchToAssess } from "@/lib/assessment/queries";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { UnitChoices } from "../../../../../applications/unit-choices";
import { CandidateName } from "../candidate-name";
import { OwnLine } from "../own-line";
import { resultField } from "../result-fields";

/** The day, and a row of choices for each candidate. */
export function RecommendationRows({ batch, language }: { batch: BatchToAssess; language: Language }) {
  const [say, states] = [wordsIn(language, "assessment"), wordsIn(language, "applications")];
  const { candidates, units } = batch;
  const unsigned = candidates.some(({ application }) => application?.ready && application.state === "SCHEDULED");
  return (
    <>
      {/* The button that Enter presses is the first of a form: without this one it would be the one that fills in. */}
      <button type="submit" hidden />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <Field
          name="day"
          type="date"
          label={say("recommendations.day")}
          hint={say("recommendations.dayHint")}
          defaultValue={today()}
          min={batch.endsOn}
          max={today()}
          required
        />
        <div>
          <p className="field-hint">{say("recommendations.fillHint")}</p>
          <SubmitButton tone="plain" name="intent" value="fill">
            {say("recommendations.fill")}
          </SubmitButton>
        </div>
      </div>
      <Section title={say("recommendations.rows", { count: candidates.length })}>
        <DataTable
          caption={say("recommendations.table")}
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
              key: "completedOn",
              header: say("completedOn"),
              cell: ({ completedOn }) => completedOn && shortDayText(completedOn, language),
            },
            {
              key: "result",
              header: say("recommendations.result"),
              cell: ({ enrolmentId, name, application }) => (
                <OwnLine>
                  {application && (
                    <p className="mb-1 text-sm text-soft">
                      {application.scheduledOn
                        ? `${states(`states.${application.state}`)}, ${shortDayText(application.scheduledOn, language)}`
                        : states(`states.${application.state}`)}
                    </p>
                  )}
                  <RadioField
                    name={resultField(enrolmentId)}
                    label={say("recommendations.resultOf", { name })}
                    labelHidden
                    inline
                    options={[
                      { value: "COMPETENT", label: say("results.COMPETENT") },
                      { value: "NOT_YET_COMPETENT", label: say("results.NOT_YET_COMPETENT") },
                      { value: "", label: say("later") },
                    ]}
                    defaultValue=""
                  />
                  {units.length > 0 && (
                    <div className="mt-2">
                      <Disclosure summary={say("recommendations.markUnits")}>
                        <UnitChoices
                          of={enrolmentId}
                          legend={say("recommendations.notYetOf", { name })}
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
      </Section>
      {unsigned && <CheckboxField name="consent" label={say("recommendations.consent")} />}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton>{say("recommendations.submit")}</SubmitButton>
        <p className="text-sm text-soft">{say("recommendations.submitHint")}</p>
      </div>
    </>
  );
}
