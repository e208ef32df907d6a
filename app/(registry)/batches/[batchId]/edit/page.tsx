import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Notice } from "@/components/notice";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findPlan, findPlanChoices } from "@/lib/training/plan-queries";
import { changeRefusal } from "@/lib/training/plan-rules";
import { findBatch } from "@/lib/training/public-queries";
import { PlanForm } from "../../../centres/plan-form";
import { BatchHead } from "../seats/batch-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "plan")("editTitle") };
}

/** While nothing has begun, whoever planned a batch may plan it otherwise. */
export default async function EditBatchPage({ params }: PageProps<"/batches/[batchId]/edit">) {
  const [officer, { batchId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const [batch, kept] = await Promise.all([findBatch(uuidParam(batchId)), findPlan(officer, uuidParam(batchId))]);
  if (!batch || !kept || changeRefusal(batch, today())) notFound();
  const choices = (await findPlanChoices(officer, kept.centreId, today())) ?? notFound();
  const say = wordsIn(language, "plan");
  return (
    <>
      <BatchHead batch={batch} title={say("editTitle")} lead={say("editLead")} language={language} />
      <div className="grid gap-6">
        {kept.asked > 0 && <Notice title={say("editAsked", { count: kept.asked })} />}
        <PlanForm choices={choices} kept={kept} today={today()} back={`/batches/${batchId}`} language={language} />
      </div>
    </>
  );
}
