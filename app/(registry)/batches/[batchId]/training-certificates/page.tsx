import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { Field, Form, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findBatch } from "@/lib/training/public-queries";
import { listParticipants, runsBatch } from "@/lib/training/queries";
import { listTrainingNumbers } from "@/lib/training/training-papers";
import { issueTrainingCertificatesAction } from "./actions";
import { PaperTable } from "./paper-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "trainingCertificates")("title") };
}

/** Only the centre that runs the batch: to everybody else there is no such page. */
export default async function Page({ params }: PageProps<"/batches/[batchId]/training-certificates">) {
  const [officer, { batchId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const own = await runsBatch(officer, uuidParam(batchId));
  const batch = own ? await findBatch(batchId) : null;
  if (!batch) notFound();

  const [participants, numbers] = await Promise.all([
    listParticipants(officer, batch.id, today()),
    listTrainingNumbers(officer, batch.id),
  ]);
  await recordRead(
    officer,
    participants.map(({ personId }) => personId),
    "batch",
  );
  const completed = participants.filter(({ result }) => result?.outcome === "COMPLETED");
  const issued = completed.filter(({ enrolmentId }) => numbers.has(enrolmentId));
  const waiting = completed.length - issued.length;
  const [say, centres, common] = [
    wordsIn(language, "trainingCertificates"),
    wordsIn(language, "centres"),
    wordsIn(language, "common"),
  ];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: centres("title"), href: "/centres" },
              { label: batch.centre, href: `/centres/${batch.centreId}` },
              { label: batch.title, href: `/batches/${batch.id}` },
              { label: say("title") },
            ]}
          />
        }
        kicker={batch.title}
        title={say("title")}
        lead={say("lead")}
        actions={
          issued.length > 0 && (
            <ButtonLink href={`/batches/${batch.id}/training-certificates/pdf`} tone="primary">
              {say("printAll", { count: issued.length })}
            </ButtonLink>
          )
        }
      />
      <Form
        action={issueTrainingCertificatesAction}
        submissionKey={randomUUID()}
        hidden={{ batchId: batch.id }}
        className="grid gap-6"
      >
        {waiting > 0 && (
          <div className="panel grid gap-5 justify-items-start">
            <h2>{say("waiting", { count: waiting })}</h2>
            <Field
              name="issuedOn"
              type="date"
              label={say("issuedOn")}
              hint={say("issuedOnHint")}
              defaultValue={today()}
              max={today()}
              required
            />
            <SubmitButton>{say("submit")}</SubmitButton>
          </div>
        )}
      </Form>
      {completed.length > 0 ? (
        <PaperTable batchId={batch.id} completed={completed} numbers={numbers} language={language} />
      ) : (
        <Notice tone="note" title={say("nobody")}>
          <p>{say("nobodyText")}</p>
        </Notice>
      )}
    </>
  );
}
