import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { CheckboxField, Form, SubmitButton, TextAreaField } from "@/components/form";
import { Notice } from "@/components/notice";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findPlan } from "@/lib/training/plan-queries";
import { mayCancel } from "@/lib/training/plan-rules";
import { findBatch } from "@/lib/training/public-queries";
import { BatchHead } from "../seats/batch-head";
import { cancelBatchAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "plan")("cancel") };
}

/** Asks once more, and says whom it touches: it cannot be taken back. */
export default async function CancelBatchPage({ params }: PageProps<"/batches/[batchId]/cancel">) {
  const [officer, { batchId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const [batch, kept] = await Promise.all([findBatch(uuidParam(batchId)), findPlan(officer, uuidParam(batchId))]);
  if (!batch || !kept || !mayCancel(batch, kept.results, today())) notFound();
  const say = wordsIn(language, "plan");
  const running = batch.startsOn <= today();
  return (
    <>
      <BatchHead
        batch={batch}
        title={say("cancelTitle", { batch: batch.title })}
        lead={say("cancelLead")}
        language={language}
      />
      <div className="grid max-w-160 gap-6">
        {running && <Notice tone="warn" title={say("cancelRunning")} />}
        {!running && kept.asked > 0 && <Notice tone="warn" title={say("cancelAsked", { count: kept.asked })} />}
        <Form
          action={cancelBatchAction}
          submissionKey={randomUUID()}
          hidden={{ batchId, version: String(kept.version) }}
        >
          <TextAreaField name="reason" label={say("reason")} maxLength={300} />
          <CheckboxField name="confirmed" label={say("confirm")} />
          <div className="actions">
            <SubmitButton tone="danger">{say("cancelSubmit")}</SubmitButton>
            <a href={`/batches/${batchId}`}>{say("back")}</a>
          </div>
        </Form>
      </div>
    </>
  );
}
