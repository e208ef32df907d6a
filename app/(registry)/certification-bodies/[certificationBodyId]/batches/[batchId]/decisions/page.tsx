import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Form } from "@/components/form";
import { Notice } from "@/components/notice";
import { findBatchToDecide } from "@/lib/assessment/queries";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { bodyHref } from "../../../stations";
import { BatchHead } from "../batch-head";
import { recordDecisionsAction } from "./actions";
import { DecisionRows, OwnAssessments } from "./decision-rows";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "assessment")("decisions.title") };
}

type Props = PageProps<"/certification-bodies/[certificationBodyId]/batches/[batchId]/decisions">;

/** Only the office of the LSP assigned: to everybody else there is no such page. */
export default async function DecisionsPage({ params }: Props) {
  const [officer, { certificationBodyId, batchId }, language] = await Promise.all([
    requireOfficer(),
    params,
    languageOf(),
  ]);
  const batch = await findBatchToDecide(officer, uuidParam(batchId), today());
  if (!batch || batch.body.id !== certificationBodyId) notFound();

  const say = wordsIn(language, "assessment");
  const open = batch.candidates.filter(({ own }) => !own);
  const own = batch.candidates.filter((candidate) => candidate.own);
  return (
    <>
      <BatchHead batch={batch} title={say("decisions.title")} lead={say("decisions.lead")} language={language} />
      <Form
        action={recordDecisionsAction}
        submissionKey={randomUUID()}
        hidden={{ batchId, certificationBodyId }}
        className="grid gap-8"
      >
        {open.length > 0 ? (
          <DecisionRows candidates={open} officer={officer} language={language} />
        ) : (
          <Notice tone="good" title={say("decisions.none")}>
            <p>{say("decisions.noneText")}</p>
            <p>
              <a href={bodyHref(certificationBodyId)}>{say("toBody")}</a>
            </p>
          </Notice>
        )}
      </Form>
      {own.length > 0 && <OwnAssessments candidates={own} language={language} />}
    </>
  );
}
