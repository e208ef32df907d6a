import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Form, SubmitButton, TextAreaField } from "@/components/form";
import { requireOfficer } from "@/lib/auth/require-officer";
import { findBatch } from "@/lib/training/public-queries";
import { findSeatRequest } from "@/lib/training/seat-queries";
import { mayBecome } from "@/lib/training/seat-states";
import { BatchHead } from "../../batch-head";
import { cancelSeatAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "seats")("takeOffSubmit") };
}

/** Asks once more: somebody else may get the seat the moment it is given back. */
export default async function CancelSeatPage({ params }: PageProps<"/batches/[batchId]/seats/[requestId]/cancel">) {
  const [officer, { batchId, requestId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const [batch, request] = await Promise.all([
    findBatch(uuidParam(batchId)),
    findSeatRequest(officer, uuidParam(requestId)),
  ]);
  if (!batch || request?.batchId !== batch.id || !mayBecome(request.state, "CANCELLED")) notFound();

  const say = wordsIn(language, "seats");
  const { name } = request.person;
  return (
    <>
      <BatchHead
        batch={batch}
        title={say("takeOffTitle", { name })}
        lead={say("takeOffLead", { batch: batch.title })}
        language={language}
      />
      <div className="grid max-w-160 gap-6">
        <Form
          action={cancelSeatAction}
          submissionKey={randomUUID()}
          hidden={{ batchId, requestId, version: String(request.version) }}
        >
          <TextAreaField name="reason" label={say("reason")} note={say("optional")} maxLength={300} />
          <div className="actions">
            <SubmitButton tone="danger">{say("takeOffSubmit")}</SubmitButton>
            <a href={`/batches/${batchId}`}>{say("cancel")}</a>
          </div>
        </Form>
      </div>
    </>
  );
}
