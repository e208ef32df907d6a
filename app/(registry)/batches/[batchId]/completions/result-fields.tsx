import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Field, SelectField, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { longestRemarks } from "@/lib/training/completion-rules";
import { outcomes } from "@/lib/training/outcomes";
import type { BatchInFull } from "@/lib/training/public-queries";
import type { Participant } from "@/lib/training/queries";
import { attendanceField, outcomeField, remarksField } from "./completion-fields";
import { ParticipantName } from "./participant-name";

type Props = { batch: BatchInFull; waiting: Participant[]; total: number; language: Language };

/** The day, and a row of fields for each participant without a result. */
export function ResultFields({ batch, waiting, total, language }: Props) {
  const say = wordsIn(language, "completions");
  const choices = outcomes.map((outcome) => ({ value: outcome, label: say(`outcomes.${outcome}`) }));
  return (
    <>
      {/* The button that Enter presses is the first of a form: without this one it would be the one that fills in. */}
      <button type="submit" hidden />
      <Field
        name="completedOn"
        type="date"
        label={say("completedOn")}
        hint={say("completedOnHint", { from: dayText(batch.endsOn, language), to: dayText(today(), language) })}
        defaultValue={batch.endsOn}
        min={batch.endsOn}
        max={today()}
        required
      />
      <Section
        title={say("waitingRows", { waiting: waiting.length, total })}
        text={say("fillHint")}
        actions={
          <SubmitButton tone="plain" name="intent" value="fill">
            {say("fill")}
          </SubmitButton>
        }
      >
        <DataTable
          caption={say("table")}
          captionHidden
          phone="stack"
          rows={waiting}
          rowKey={({ enrolmentId }) => enrolmentId}
          columns={[
            {
              key: "participant",
              header: say("participant"),
              cell: (participant) => <ParticipantName participant={participant} language={language} />,
            },
            {
              key: "outcome",
              header: say("outcome"),
              cell: ({ enrolmentId, name }) => (
                <div className="sm:min-w-44">
                  <SelectField
                    name={outcomeField(enrolmentId)}
                    label={say("outcomeOf", { name })}
                    labelHidden
                    options={choices}
                    placeholder={say("later")}
                  />
                </div>
              ),
            },
            {
              key: "attendance",
              header: say("attendance"),
              cell: ({ enrolmentId, name, attendance }) => (
                <div className="sm:w-40">
                  <Field
                    name={attendanceField(enrolmentId)}
                    label={say("attendanceOf", { name })}
                    labelHidden
                    inputMode="numeric"
                    maxLength={6}
                    autoComplete="off"
                    // What follows from the days kept is not typed over.
                    readOnly={attendance !== null}
                    defaultValue={attendance?.percent}
                  />
                  {attendance && <small>{say("fromDays", attendance)}</small>}
                </div>
              ),
            },
            {
              key: "remarks",
              header: say("remarks"),
              cell: ({ enrolmentId, name }) => (
                <div className="sm:min-w-56">
                  <Field
                    name={remarksField(enrolmentId)}
                    label={say("remarksOf", { name })}
                    labelHidden
                    maxLength={longestRemarks}
                    autoComplete="off"
                  />
                </div>
              ),
            },
          ]}
        />
      </Section>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton>{say("submit")}</SubmitButton>
        <p className="text-sm text-soft">{say("submitHint")}</p>
      </div>
    </>
  );
}
