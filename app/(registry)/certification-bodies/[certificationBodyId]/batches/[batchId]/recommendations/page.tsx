import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { ButtonLink } from "@/components/button-link";
import { Form } from "@/components/form";
import { Notice } from "@/components/notice";
import { findBatchToAssess } from "@/lib/assessment/queries";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { bodyHref } from "../../../stations";
import { BatchHead } from "../batch-head";
import { recordRecommendationsAction } from "./actions";
import { RecommendationRows } from "./recommendation-rows";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "assessment")("recommendations.title") };
}

type Props = PageProps<"/certification-bodies/[certificationBodyId]/batches/[batchId]/recommendations">;

/** Only the assessors of the LSP assigned: to everybody else there is no such page. */
export default async function RecommendationsPage({ params }: Props) {
  const [officer, { certificationBodyId, batchId }, language] = await Promise.all([
    requireOfficer(),
    params,
    languageOf(),
  ]);
  const batch = await findBatchToAssess(officer, uuidParam(batchId), today());
  if (!batch || batch.body.id !== certificationBodyId) notFound();

  const say = wordsIn(language, "assessment");
  return (
    <>
      <BatchHead
        batch={batch}
        title={say("recommendations.title")}
        lead={say("recommendations.lead")}
        actions={
          batch.candidates.length > 0 && (
            <ButtonLink href={`/imports?kind=RECOMMENDATIONS&batch=${batchId}`}>
              {wordsIn(language, "imports")("fromCooperative")}
            </ButtonLink>
          )
        }
        language={language}
      />
      <Form
        action={recordRecommendationsAction}
        submissionKey={randomUUID()}
        hidden={{ batchId, certificationBodyId }}
        className="grid gap-8"
      >
        {batch.candidates.length > 0 ? (
          <RecommendationRows batch={batch} language={language} />
        ) : (
          <Notice tone="good" title={say("recommendations.none")}>
            <p>{say("recommendations.noneText")}</p>
            <p>
              <a href={bodyHref(certificationBodyId)}>{say("toBody")}</a>
            </p>
          </Notice>
        )}
      </Form>
    </>
  );
}
