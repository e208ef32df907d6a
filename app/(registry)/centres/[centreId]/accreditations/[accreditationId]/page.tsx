import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { listSchemes } from "@/lib/schemes/public-queries";
import { vocationalFields } from "@/lib/training/centres/fields";
import { type AccreditationRow, listAccreditations } from "@/lib/training/centres/public-profile";
import { fieldScope, schemeScope } from "../../../record-fields";
import { CentreHead } from "../../centre-head";
import { keptCentreAt } from "../../kept-centre-at";
import { saveAccreditationAction } from "./actions";

type Props = PageProps<"/centres/[centreId]/accreditations/[accreditationId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centreRecord")("accreditation.title") };
}

/** "new" enters an accreditation; any other address puts one right. */
export default async function AccreditationPage({ params }: Props) {
  const [officer, { centreId, accreditationId }, language] = await Promise.all([
    requireOfficer(),
    params,
    languageOf(),
  ]);
  const centre = await keptCentreAt(officer, centreId);
  const [accreditations, schemes] = await Promise.all([listAccreditations(centre.id), listSchemes(today())]);
  const known =
    accreditationId === "new" ? null : (accreditations.find((it) => it.id === accreditationId) ?? notFound());
  const [say, centres, words, common] = [
    wordsIn(language, "centreRecord"),
    wordsIn(language, "centres"),
    wordsIn(language, "centre"),
    wordsIn(language, "common"),
  ];
  return (
    <>
      <CentreHead
        centre={{ id: centre.id, name: centre.record.name }}
        title={known ? say("accreditation.title") : say("accreditation.new")}
        lead={say("accreditation.lead")}
        language={language}
      />
      <Form
        action={saveAccreditationAction}
        submissionKey={randomUUID()}
        hidden={{
          centreId: centre.id,
          ...(known && { accreditationId: known.id, version: String(known.version) }),
        }}
      >
        <SelectField
          name="scope"
          label={say("accreditation.scope")}
          placeholder={common("choose")}
          defaultValue={known ? scopeOf(known) : ""}
          options={[
            ...schemes.map(({ id, title }) => ({
              value: schemeScope(id),
              label: words("schemeOf", { scheme: title }),
            })),
            ...vocationalFields.map((field) => ({
              value: fieldScope(field),
              label: `${say("accreditation.fieldsGroup")}: ${centres(`fields.${field}`)}`,
            })),
          ]}
        />
        <Field name="number" label={say("accreditation.number")} defaultValue={known?.number} maxLength={100} />
        <Field
          name="grade"
          label={say("accreditation.grade")}
          note={common("optional")}
          hint={say("accreditation.gradeHint")}
          defaultValue={known?.grade ?? ""}
          maxLength={50}
        />
        <Field name="validFrom" type="date" label={say("accreditation.validFrom")} defaultValue={known?.validFrom} />
        <Field
          name="validTo"
          type="date"
          label={say("accreditation.validTo")}
          hint={say("accreditation.validToHint")}
          defaultValue={known?.validTo}
        />
        <div className="actions">
          <SubmitButton>{common("save")}</SubmitButton>
          <a href={`/centres/${centre.id}#accreditations`}>{common("cancel")}</a>
        </div>
      </Form>
    </>
  );
}

const scopeOf = ({ scheme, field }: AccreditationRow) =>
  scheme ? schemeScope(scheme.id) : field ? fieldScope(field) : "";
