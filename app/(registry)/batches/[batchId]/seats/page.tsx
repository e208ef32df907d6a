import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Field, Form, RadioField, SubmitButton } from "@/components/form";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { findBatch } from "@/lib/training/public-queries";
import { runsBatch } from "@/lib/training/queries";
import { listSeatRequests, type SeatRequestRow } from "@/lib/training/seat-queries";
import { selectSeatsAction } from "./actions";
import { BatchHead } from "./batch-head";
import { RequestedPost } from "./requested-post";
import { decisionField, reasonField, versionField } from "./selection-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "seats")("select") };
}

/** The centre's choice among those put down for its batch, in one form. */
export default async function SeatsPage({ params }: PageProps<"/batches/[batchId]/seats">) {
  const [officer, { batchId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const [batch, runs] = await Promise.all([findBatch(uuidParam(batchId)), runsBatch(officer, uuidParam(batchId))]);
  if (!batch || !runs) notFound();

  const requests = await listSeatRequests(officer, batchId);
  const waiting = requests.filter(({ state }) => state === "REGISTERED" || state === "WAITLISTED");
  await recordRead(
    officer,
    waiting.map(({ personId }) => personId),
    "batch",
  );
  const say = wordsIn(language, "seats");
  const left = Math.max(0, batch.capacity - batch.enrolled);
  const lead = say("selectLead", {
    ...{ batch: batch.title, day: dayText(batch.startsOn, language) },
    ...{ left, capacity: batch.capacity },
  });
  return (
    <>
      <BatchHead batch={batch} title={say("select")} lead={lead} language={language} />
      <Form action={selectSeatsAction} submissionKey={randomUUID()} hidden={{ batchId }} className="grid gap-6">
        {waiting.length > 0 ? (
          <SelectionRows requests={waiting} language={language} />
        ) : (
          <EmptyState title={say("nobodyWaits")} next={{ href: `/batches/${batchId}`, label: say("toBatch") }}>
            <p>{say("nobodyWaitsText")}</p>
          </EmptyState>
        )}
      </Form>
    </>
  );
}

function SelectionRows({ requests, language }: { requests: SeatRequestRow[]; language: Language }) {
  const say = wordsIn(language, "seats");
  return (
    <>
      <DataTable
        caption={say("select")}
        captionHidden
        phone="stack"
        rows={requests}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: say("name"),
            cell: ({ id, name, version }) => (
              <>
                {name}
                <input type="hidden" name={versionField(id)} value={version} />
              </>
            ),
          },
          {
            key: "post",
            header: say("position"),
            cell: (request) => <RequestedPost request={request} language={language} />,
          },
          {
            key: "decision",
            header: say("decision"),
            cell: ({ id, name, state, place }) => (
              <RadioField
                name={decisionField(id)}
                label={say("decisionOf", { name })}
                labelHidden
                inline
                options={[
                  { value: "ACCEPTED", label: say("accept") },
                  ...(state === "REGISTERED" ? [{ value: "WAITLISTED", label: say("wait") }] : []),
                  { value: "REJECTED", label: say("reject") },
                  { value: "", label: place === null ? say("later") : say("place", { place }) },
                ]}
                defaultValue=""
              />
            ),
          },
          {
            key: "reason",
            header: say("reasonHeader"),
            cell: ({ id, name }) => (
              <Field name={reasonField(id)} label={say("reasonOf", { name })} labelHidden maxLength={300} />
            ),
          },
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton>{say("selectSubmit")}</SubmitButton>
        <p className="text-sm text-soft">{say("selectHint")}</p>
      </div>
    </>
  );
}
