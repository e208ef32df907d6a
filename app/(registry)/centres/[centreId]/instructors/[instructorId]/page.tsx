import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import type { Language } from "@/lib/language";
import { instructorGrades } from "@/lib/training/centres/instructor-grades";
import { type InstructorRow, listInstructors } from "@/lib/training/centres/public-profile";
import { FieldChoices } from "../../../field-choices";
import { CentreHead } from "../../centre-head";
import { keptCentreAt } from "../../kept-centre-at";
import { saveInstructorAction } from "./actions";

type Props = PageProps<"/centres/[centreId]/instructors/[instructorId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centre")("instructors") };
}

/** "new" enters somebody who teaches; any other address puts right what is known, certificates and all. */
export default async function InstructorPage({ params, searchParams }: Props) {
  const [officer, { centreId, instructorId }, { saved }, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const centre = await keptCentreAt(officer, centreId);
  const known =
    instructorId === "new"
      ? null
      : ((await listInstructors(centre.id)).find(({ id }) => id === instructorId) ?? notFound());
  const [say, words] = [wordsIn(language, "centreRecord"), wordsIn(language, "centre")];
  return (
    <>
      <CentreHead
        centre={{ id: centre.id, name: centre.record.name }}
        title={known?.name ?? say("instructor.new")}
        lead={say("instructor.lead")}
        language={language}
      />
      {saved !== undefined && (
        <div className="mb-6" role="status">
          <Notice tone="good" title={words("saved.instructor")} />
        </div>
      )}
      <div className="grid gap-10">
        <InstructorForm centreId={centre.id} known={known} language={language} />
        {known && <Certificates centreId={centre.id} instructor={known} language={language} />}
      </div>
    </>
  );
}

type FormProps = { centreId: string; known: InstructorRow | null; language: Language };

function InstructorForm({ centreId, known, language }: FormProps) {
  const [say, words, common] = [
    wordsIn(language, "centreRecord"),
    wordsIn(language, "centre"),
    wordsIn(language, "common"),
  ];
  return (
    <Form
      action={saveInstructorAction}
      submissionKey={randomUUID()}
      hidden={{ centreId, ...(known && { instructorId: known.id, version: String(known.version) }) }}
    >
      <Field name="name" label={say("instructor.name")} defaultValue={known?.name} maxLength={200} />
      <SelectField
        name="grade"
        label={say("instructor.grade")}
        placeholder={words("noGrade")}
        defaultValue={known?.grade ?? ""}
        options={instructorGrades.map((grade) => ({ value: grade, label: words(`grades.${grade}`) }))}
      />
      <FieldChoices label={say("instructor.fields")} chosen={known?.fields ?? []} language={language} />
      {known && (
        <Field
          name="leftOn"
          type="date"
          label={say("instructor.leftOn")}
          note={common("optional")}
          hint={say("instructor.leftOnHint")}
          defaultValue={known.leftOn ?? ""}
        />
      )}
      <div className="actions">
        <SubmitButton>{common("save")}</SubmitButton>
        <a href={`/centres/${centreId}#instructors`}>{common("cancel")}</a>
      </div>
    </Form>
  );
}

type CertificatesProps = { centreId: string; instructor: InstructorRow; language: Language };

function Certificates({ centreId, instructor: { id, certificates }, language }: CertificatesProps) {
  const [say, words] = [wordsIn(language, "centreRecord"), wordsIn(language, "centre")];
  const path = `/centres/${centreId}/instructors/${id}/certificates`;
  return (
    <Section
      title={say("instructor.certificates")}
      actions={
        <ButtonLink size="small" href={`${path}/new`}>
          {say("instructor.addCertificate")}
        </ButtonLink>
      }
    >
      {certificates.length === 0 ? (
        <EmptyState title={words("noCertificates")} />
      ) : (
        <ul className="panel divide-y divide-line py-0">
          {certificates.map(({ id: certificateId, title, kind, number }) => (
            <li key={certificateId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
              <span>
                {title}
                <small className="block text-soft">
                  {[words(`certificateKinds.${kind}`), number].filter(Boolean).join(" · ")}
                </small>
              </span>
              <a href={`${path}/${certificateId}`} aria-label={words("changeOf", { what: title })}>
                {words("change")}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
