import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { Form } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { phaseOn } from "@/lib/training/batch-phase";
import { type BatchInFull, findBatch } from "@/lib/training/public-queries";
import { findTaughtBatch, listParticipants } from "@/lib/training/queries";
import { recordCompletionsAction } from "./actions";
import { RecordedTable } from "./recorded-table";
import { ResultFields } from "./result-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "completions")("title") };
}

/** Only the centre that runs the batch: to everybody else there is no such page. */
export default async function CompletionsPage({ params }: PageProps<"/batches/[batchId]/completions">) {
  const [officer, { batchId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const [taught, batch] = await Promise.all([findTaughtBatch(officer, uuidParam(batchId)), findBatch(batchId)]);
  if (!taught || !batch) notFound();

  const participants = await listParticipants(officer, batch.id, today());
  await recordRead(
    officer,
    participants.map(({ personId }) => personId),
    "batch",
  );
  const waiting = participants.filter(({ result }) => result === null);
  const recorded = participants.filter(({ result }) => result !== null);
  const [say, centres, common] = [
    wordsIn(language, "completions"),
    wordsIn(language, "centres"),
    wordsIn(language, "common"),
  ];
  const obstacle = obstacleTo(batch);
  const outside = waiting.length > 0 ? taught.outside : null;
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
          !obstacle &&
          !outside && (
            <ButtonLink href={`/imports?kind=COMPLETIONS&batch=${batch.id}`}>
              {wordsIn(language, "imports")("fromCooperative")}
            </ButtonLink>
          )
        }
      />
      {obstacle ? (
        <Notice tone="warn" title={say(obstacle)}>
          {obstacle === "stillRunning" && <p>{say("stillRunningText", { day: dayText(batch.endsOn, language) })}</p>}
        </Notice>
      ) : (
        <Form
          action={recordCompletionsAction}
          submissionKey={randomUUID()}
          hidden={{ batchId: batch.id }}
          className="grid gap-8"
        >
          {outside && (
            <Notice tone="bad" title={say(`refusal.${outside}`)}>
              <p>{say("outsideText")}</p>
              <p>
                <a href={`/centres/${batch.centreId}`}>{say("toCentre")}</a>
              </p>
            </Notice>
          )}
          {outside ? null : waiting.length > 0 ? (
            <ResultFields batch={batch} waiting={waiting} total={participants.length} language={language} />
          ) : (
            <Notice tone="good" title={say("allRecorded")}>
              <p>{say("allRecordedText")}</p>
              <p>
                <a href={`/batches/${batch.id}`}>{say("toBatch")}</a>
              </p>
            </Notice>
          )}
          {recorded.length > 0 && <RecordedTable recorded={recorded} language={language} />}
        </Form>
      )}
    </>
  );
}

function obstacleTo(batch: BatchInFull) {
  if (phaseOn(today(), batch) === "CANCELLED") return "cancelled";
  if (today() < batch.endsOn) return "stillRunning";
  return batch.enrolled === 0 ? "noParticipants" : null;
}
