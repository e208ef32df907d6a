import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { Disclosure } from "@/components/disclosure";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { licenceKinds } from "@/lib/worker-cooperatives/lists";
import type { WorkerCooperativeDetails } from "@/lib/worker-cooperatives/queries";
import { recordLicenceAction } from "./actions";

/** The licences it was helped to get, and the form that records one. */
export function LicencesSection({
  cooperative,
  language,
}: {
  cooperative: WorkerCooperativeDetails;
  language: Language;
}) {
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const { id, licences } = cooperative;
  return (
    <Section id="licences" title={say("licencesTitle")}>
      <div className="grid gap-4">
        {licences.length === 0 && <p>{say("licencesNone")}</p>}
        {licences.length > 0 && (
          <DataTable
            caption={say("licencesTitle")}
            captionHidden
            phone="stack"
            columns={[
              { key: "kind", header: say("licence"), cell: ({ kind }) => say(`licenceNames.${kind}`) },
              { key: "helpedOn", header: say("helpedOn"), cell: ({ helpedOn }) => dayText(helpedOn, language) },
              {
                key: "grantedOn",
                header: say("grantedOn"),
                cell: ({ grantedOn }) =>
                  grantedOn === null ? <Badge tone="warn">{say("waiting")}</Badge> : dayText(grantedOn, language),
              },
              { key: "number", header: say("number"), cell: ({ number }) => number ?? "–" },
            ]}
            rows={licences}
            rowKey={({ kind }) => kind}
          />
        )}
        <Disclosure summary={say("recordLicence")}>
          <Form
            action={recordLicenceAction}
            submissionKey={randomUUID()}
            hidden={{
              cooperativeId: id,
              versions: JSON.stringify(Object.fromEntries(licences.map(({ kind, version }) => [kind, version]))),
            }}
          >
            <p className="field-hint">{say("recordLicenceHint")}</p>
            <SelectField
              name="licenceKind"
              label={say("licence")}
              placeholder={common("choose")}
              options={licenceKinds.map((kind) => ({ value: kind, label: say(`licenceNames.${kind}`) }))}
            />
            <Field name="helpedOn" type="date" label={say("helpedOn")} defaultValue={today()} max={today()} />
            <Field name="grantedOn" type="date" label={say("grantedOn")} note={common("optional")} max={today()} />
            <Field name="number" label={say("number")} note={common("optional")} maxLength={100} />
            <SubmitButton>{common("save")}</SubmitButton>
          </Form>
        </Disclosure>
      </div>
    </Section>
  );
}
