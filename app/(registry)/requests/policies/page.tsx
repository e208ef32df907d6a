import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DataTable } from "@/components/data-table";
import { CheckboxField, Field, Form, SelectField, SubmitButton, TextAreaField } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { approvalLevels, changeKinds } from "@/lib/approvals/approval-level";
import { listPolicies } from "@/lib/approvals/public-policies";
import { currentOfficer } from "@/lib/auth/require-officer";
import { daysAfter } from "@/lib/calendar/day";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { changePolicyAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "requests")("policies.title") };
}

/** Who has to agree to what, with the rules that held before; the ministry changes them here. */
export default async function PoliciesPage() {
  const [officer, language, policies] = await Promise.all([currentOfficer(), languageOf(), listPolicies(today())]);
  const [say, common] = [wordsIn(language, "requests"), wordsIn(language, "common")];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/requests" }, { label: say("policies.title") }]}
          />
        }
        title={say("policies.title")}
        lead={say("policies.lead")}
      />
      <DataTable
        caption={say("policies.title")}
        captionHidden
        phone="stack"
        rows={policies}
        rowKey={({ id }) => id}
        columns={[
          { key: "kind", header: say("kind"), cell: ({ kind }) => say(`kinds.${kind}`) },
          { key: "asker", header: say("policies.askerRole"), cell: ({ askerRole }) => say(`roles.${askerRole}`) },
          {
            key: "levels",
            header: say("policies.path"),
            cell: ({ levels }) =>
              levels.length > 0 ? levels.map((level) => say(`levels.${level}`)).join(" → ") : say("policies.nobody"),
          },
          { key: "days", header: say("policies.days"), align: "end", cell: ({ daysPerLevel }) => daysPerLevel },
          { key: "reason", header: say("policies.reason"), cell: ({ reason }) => reason },
          {
            key: "validity",
            header: say("policies.validity"),
            cell: ({ validFrom, validTo }) => {
              const from = shortDayText(validFrom, language);
              return validTo === null
                ? say("policies.since", { from })
                : say("policies.span", { from, to: shortDayText(validTo, language) });
            },
          },
        ]}
      />
      {officer?.role === "MINISTRY" && <PolicyForm language={language} />}
    </>
  );
}

function PolicyForm({ language }: { language: Language }) {
  const [say, common] = [wordsIn(language, "requests"), wordsIn(language, "common")];
  const roles = ["COOPERATIVE", "LOCAL_OFFICE", "MINISTRY"] as const;
  return (
    <Section title={say("policies.change")}>
      <div className="max-w-160">
        <Form action={changePolicyAction} submissionKey={randomUUID()}>
          <SelectField
            name="kind"
            label={say("kind")}
            placeholder={common("choose")}
            options={changeKinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
          />
          <SelectField
            name="askerRole"
            label={say("policies.askerRole")}
            placeholder={common("choose")}
            options={roles.map((role) => ({ value: role, label: say(`roles.${role}`) }))}
          />
          <fieldset className="field">
            <legend>{say("policies.levels")}</legend>
            {approvalLevels.map((level) => (
              <CheckboxField key={level} name={level} label={say(`levels.${level}`)} />
            ))}
          </fieldset>
          <Field name="daysPerLevel" label={say("policies.days")} inputMode="numeric" defaultValue="7" />
          <Field
            name="validFrom"
            type="date"
            label={say("policies.validFrom")}
            defaultValue={daysAfter(today(), 1)}
            min={daysAfter(today(), 1)}
          />
          <TextAreaField name="reason" label={say("policies.reason")} maxLength={300} />
          <div className="actions">
            <SubmitButton>{say("policies.submit")}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  );
}
