import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Field, Form, RadioField, SelectField, SubmitButton, TextAreaField } from "@/components/form";
import { requireOfficer } from "@/lib/auth/require-officer";
import type { Language } from "@/lib/language";
import { centreClasses, ownersOf } from "@/lib/training/centres/kinds";
import type { KeptCentre } from "@/lib/training/centres/queries";
import { FieldChoices } from "../../field-choices";
import { CentreHead } from "../centre-head";
import { keptCentreAt } from "../kept-centre-at";
import { saveCentreAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centreRecord")("title") };
}

/** A centre puts its own record right; the ministry of manpower any. */
export default async function EditCentrePage({ params }: PageProps<"/centres/[centreId]/edit">) {
  const [officer, { centreId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const centre = await keptCentreAt(officer, centreId);
  const [say, common] = [wordsIn(language, "centreRecord"), wordsIn(language, "common")];
  return (
    <>
      <CentreHead
        centre={{ id: centre.id, name: centre.record.name }}
        title={say("title")}
        lead={say("lead")}
        language={language}
      />
      <Form
        action={saveCentreAction}
        submissionKey={randomUUID()}
        hidden={{ centreId: centre.id, version: String(centre.version) }}
      >
        <RecordFields centre={centre} language={language} />
        <div className="actions">
          <SubmitButton>{common("save")}</SubmitButton>
          <a href={`/centres/${centre.id}`}>{common("cancel")}</a>
        </div>
      </Form>
    </>
  );
}

function RecordFields({ centre: { kind, record }, language }: { centre: KeptCentre; language: Language }) {
  const [say, centres, common] = [
    wordsIn(language, "centreRecord"),
    wordsIn(language, "centres"),
    wordsIn(language, "common"),
  ];
  const degrees = (value: number | null) =>
    value === null ? "" : String(value).replace(".", language === "id" ? "," : ".");
  return (
    <>
      <Field name="name" label={centres("name")} defaultValue={record.name} maxLength={200} />
      {kind === "BLKK" && (
        <SelectField
          name="class"
          label={centres("class")}
          placeholder={say("noClass")}
          defaultValue={record.class ?? ""}
          options={centreClasses.map((stage) => ({ value: stage, label: centres(`classes.${stage}`) }))}
        />
      )}
      <RadioField
        name="owner"
        label={centres("owner")}
        defaultValue={record.owner}
        options={ownersOf[kind].map((owner) => ({ value: owner, label: centres(`owners.${owner}`) }))}
      />
      {kind === "BLKK" && (
        <Field
          name="ownerName"
          label={centres("ownerName")}
          note={common("optional")}
          hint={say("ownerNameHint")}
          defaultValue={record.ownerName ?? ""}
          maxLength={200}
        />
      )}
      <FieldChoices label={centres("field")} hint={say("fieldsHint")} chosen={record.fields} language={language} />
      <Field
        name="capacity"
        label={centres("capacity")}
        hint={say("capacityHint")}
        inputMode="numeric"
        defaultValue={record.capacity}
        maxLength={4}
      />
      <Field
        name="vin"
        label={centres("vin")}
        note={common("optional")}
        hint={say("vinHint")}
        inputMode="numeric"
        defaultValue={record.vin ?? ""}
        maxLength={20}
      />
      <TextAreaField
        name="address"
        label={centres("address")}
        note={common("optional")}
        defaultValue={record.address ?? ""}
        maxLength={300}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field
          name="latitude"
          label={centres("latitude")}
          note={common("optional")}
          hint={say("coordinatesHint")}
          defaultValue={degrees(record.latitude)}
          maxLength={20}
        />
        <Field
          name="longitude"
          label={centres("longitude")}
          note={common("optional")}
          defaultValue={degrees(record.longitude)}
          maxLength={20}
        />
      </div>
    </>
  );
}
