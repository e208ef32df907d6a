import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { CheckboxField, Field, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { BatchToCertify } from "@/lib/certificates/batch-queries";
import type { Language } from "@/lib/language";
import { bodyHref } from "../../../stations";
import { CandidateName } from "../candidate-name";
import { OwnLine } from "../own-line";
import { chooseField, numberField, registrationField } from "./certificate-fields";

const numberInput = { inputMode: "numeric", autoComplete: "off", maxLength: 40, spellCheck: false } as const;

/** The day, and a row for each decision of K with the numbers its certificate would bear. */
export function CertificateRows({ batch, language }: { batch: BatchToCertify; language: Language }) {
  const say = wordsIn(language, "certificates");
  const { candidates, scheme } = batch;
  return (
    <>
      <Field
        name="day"
        type="date"
        label={say("issue.day")}
        hint={say("issue.dayHint", { months: scheme.validityMonths })}
        defaultValue={today()}
        max={today()}
        required
      />
      <Section title={say("issue.rows", { count: candidates.length })} text={say("issue.numbers")}>
        <DataTable
          caption={say("issue.table")}
          captionHidden
          phone="stack"
          rows={candidates}
          rowKey={({ assessmentId }) => assessmentId}
          columns={[
            {
              key: "candidate",
              header: say("issue.candidate"),
              cell: (candidate) => <CandidateName candidate={candidate} language={language} />,
            },
            {
              key: "decided",
              header: say("issue.decided"),
              cell: ({ decidedOn }) => decidedOn && shortDayText(decidedOn, language),
            },
            {
              key: "number",
              header: say("issue.number"),
              cell: ({ assessmentId, name, number }) => (
                <OwnLine>
                  <Field
                    name={numberField(assessmentId)}
                    label={say("issue.numberOf", { name })}
                    labelHidden
                    defaultValue={number}
                    {...numberInput}
                  />
                </OwnLine>
              ),
            },
            {
              key: "registrationNumber",
              header: say("issue.registrationNumber"),
              cell: ({ assessmentId, name, registrationNumber }) => (
                <OwnLine>
                  <Field
                    name={registrationField(assessmentId)}
                    label={say("issue.registrationNumberOf", { name })}
                    labelHidden
                    defaultValue={registrationNumber}
                    {...numberInput}
                    inputMode="text"
                  />
                </OwnLine>
              ),
            },
            {
              key: "choose",
              header: say("issue.choose"),
              cell: ({ assessmentId, name }) => (
                <CheckboxField
                  name={chooseField(assessmentId)}
                  label={say("issue.chooseOf", { name })}
                  labelHidden
                  defaultChecked
                />
              ),
            },
          ]}
        />
      </Section>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton>{say("issue.submit")}</SubmitButton>
        <p className="text-sm text-soft">{say("issue.submitHint")}</p>
      </div>
    </>
  );
}

/** The certificates that the batch led to so far. */
export function IssuedRows({ batch, language }: { batch: BatchToCertify; language: Language }) {
  const say = wordsIn(language, "certificates");
  return (
    <Section
      title={say("issue.issued")}
      actions={
        <ButtonLink href={`${bodyHref(batch.body.id)}/batches/${batch.id}/certificates/pdf`}>
          {say("print.all", { count: batch.issued.length })}
        </ButtonLink>
      }
    >
      <DataTable
        caption={say("issue.issued")}
        captionHidden
        phone="stack"
        rows={batch.issued}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "holder",
            header: say("issue.candidate"),
            cell: ({ id, holderName }) => <a href={`${bodyHref(batch.body.id)}/certificates/${id}`}>{holderName}</a>,
          },
          { key: "number", header: say("issue.number"), cell: ({ number }) => number },
          {
            key: "registrationNumber",
            header: say("issue.registrationNumber"),
            cell: ({ registrationNumber }) => registrationNumber ?? "–",
          },
          {
            key: "print",
            header: say("print.column"),
            cell: ({ id, holderName }) => (
              <a
                href={`${bodyHref(batch.body.id)}/certificates/${id}/pdf`}
                aria-label={say("print.of", { name: holderName })}
              >
                PDF
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}
