import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Form } from "@/components/form";
import { Notice } from "@/components/notice";
import { findBatchToApply } from "@/lib/assessment/queries";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { bodyHref } from "../../../stations";
import { BatchHead } from "../batch-head";
import { recordApplicationsAction } from "./actions";
import { ApplicationRows } from "./application-rows";

type Props = PageProps<"/certification-bodies/[certificationBodyId]/batches/[batchId]/applications">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "applications")("batch.title") };
}

/** Only the office of the LSP assigned: to everybody else there is no such page. */
export default async function BatchApplicationsPage({ params }: Props) {
  const [officer, { certificationBodyId, batchId }, language] = await Promise.all([
    requireOfficer(),
    params,
    languageOf(),
  ]);
  const batch = await findBatchToApply(officer, uuidParam(batchId), today());
  if (!batch || batch.body.id !== certificationBodyId) notFound();

  const say = wordsIn(language, "applications");
  return (
    <>
      <BatchHead batch={batch} title={say("batch.title")} lead={say("batch.lead")} language={language} />
      <Form
        action={recordApplicationsAction}
        submissionKey={randomUUID()}
        hidden={{ batchId, certificationBodyId }}
        className="grid gap-8"
      >
        {batch.candidates.length > 0 ? (
          <ApplicationRows {...{ batch, officer, language }} />
        ) : (
          <Notice tone="good" title={say("batch.none")}>
            <p>{say("batch.noneText")}</p>
            <p>
              <a href={bodyHref(certificationBodyId)}>{wordsIn(language, "assessment")("toBody")}</a>
            </p>
          </Notice>
        )}
      </Form>
    </>
  );
}
