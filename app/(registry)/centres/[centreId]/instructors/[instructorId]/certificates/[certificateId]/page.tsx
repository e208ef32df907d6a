import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { requireOfficer } from "@/lib/auth/require-officer";
import { instructorCertificateKinds } from "@/lib/training/centres/instructor-grades";
import { listInstructors } from "@/lib/training/centres/public-profile";
import { CentreHead } from "../../../../centre-head";
import { keptCentreAt } from "../../../../kept-centre-at";
import { saveInstructorCertificateAction } from "./actions";

type Props = PageProps<"/centres/[centreId]/instructors/[instructorId]/certificates/[certificateId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centreRecord")("certificate.title") };
}

/** "new" enters a certificate of an instructor; any other address puts one right. */
export default async function InstructorCertificatePage({ params }: Props) {
  const [officer, { centreId, instructorId, certificateId }, language] = await Promise.all([
    requireOfficer(),
    params,
    languageOf(),
  ]);
  const centre = await keptCentreAt(officer, centreId);
  const instructor = (await listInstructors(centre.id)).find(({ id }) => id === instructorId) ?? notFound();
  const known =
    certificateId === "new" ? null : (instructor.certificates.find(({ id }) => id === certificateId) ?? notFound());
  const [say, common] = [wordsIn(language, "centreRecord"), wordsIn(language, "common")];
  const back = `/centres/${centre.id}/instructors/${instructor.id}`;
  return (
    <>
      <CentreHead
        centre={{ id: centre.id, name: centre.record.name }}
        title={known ? say("certificate.title") : say("certificate.new")}
        between={[{ label: instructor.name, href: back }]}
        language={language}
      />
      <Form
        action={saveInstructorCertificateAction}
        submissionKey={randomUUID()}
        hidden={{
          centreId: centre.id,
          instructorId: instructor.id,
          ...(known && { certificateId: known.id, version: String(known.version) }),
        }}
      >
        <SelectField
          name="kind"
          label={say("certificate.kind")}
          placeholder={common("choose")}
          defaultValue={known?.kind ?? ""}
          options={instructorCertificateKinds.map((kind) => ({ value: kind, label: say(`certificate.kinds.${kind}`) }))}
        />
        <Field name="title" label={say("certificate.name")} defaultValue={known?.title} maxLength={200} />
        <Field
          name="number"
          label={say("certificate.number")}
          note={common("optional")}
          defaultValue={known?.number ?? ""}
          maxLength={100}
        />
        <Field name="validFrom" type="date" label={say("certificate.validFrom")} defaultValue={known?.validFrom} />
        <Field
          name="validTo"
          type="date"
          label={say("certificate.validTo")}
          note={common("optional")}
          hint={say("certificate.validToHint")}
          defaultValue={known?.validTo ?? ""}
        />
        <div className="actions">
          <SubmitButton>{common("save")}</SubmitButton>
          <a href={back}>{common("cancel")}</a>
        </div>
      </Form>
    </>
  );
}
