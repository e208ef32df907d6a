import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge, type Tone } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { currentOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { daysText } from "@/lib/training/batch-days";
import { type BatchPhase, phaseOn } from "@/lib/training/batch-phase";
import { findPlan } from "@/lib/training/plan-queries";
import { mayCancel } from "@/lib/training/plan-rules";
import { findBatchPlan } from "@/lib/training/public-plan";
import { findBatch } from "@/lib/training/public-queries";
import { runsBatch } from "@/lib/training/queries";
import { BatchFacts } from "./batch-facts";
import { BatchFigures } from "./batch-figures";
import { Roster } from "./roster";
import { SeatLink } from "./seat-link";
import { SeatRequests } from "./seat-requests";

const tones: Record<BatchPhase, Tone> = { COMING: "note", RUNNING: "good", FINISHED: "idle", CANCELLED: "bad" };
const batchAt = cache(async (id: string) => (await findBatch(uuidParam(id))) ?? notFound());

export async function generateMetadata({ params }: PageProps<"/batches/[batchId]">): Promise<Metadata> {
  return { title: (await batchAt((await params).batchId)).title };
}

/** Anyone may see a batch and how many are in it; who they are is for those whose people or batch they are. */
export default async function BatchPage({ params, searchParams }: PageProps<"/batches/[batchId]">) {
  const [{ batchId }, { cooperative, asked, saved, promoted }, officer, language] = await Promise.all([
    params,
    searchParams,
    currentOfficer(),
    languageOf(),
  ]);
  const batch = await batchAt(batchId);
  const [say, planned, centre, centres, common] = [
    wordsIn(language, "batch"),
    wordsIn(language, "plan"),
    wordsIn(language, "centre"),
    wordsIn(language, "centres"),
    wordsIn(language, "common"),
  ];
  const phase = phaseOn(today(), batch);
  const place = await findBatchPlan(batch.id);
  const cancelReason = place?.cancelReason ?? null;
  const recordable = phase !== "CANCELLED" && batch.endsOn <= today() && batch.waiting > 0;
  const [own, plan] = officer
    ? await Promise.all([runsBatch(officer, batch.id), findPlan(officer, batch.id)])
    : [false, null];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: centres("title"), href: "/centres" },
              { label: batch.centre, href: `/centres/${batch.centreId}` },
              { label: batch.title },
            ]}
          />
        }
        kicker={say("kicker")}
        title={batch.title}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {daysText(batch, language)}
            <Badge tone={tones[phase]}>{centre(`phases.${phase}`)}</Badge>
          </span>
        }
        actions={
          <>
            {own && recordable && (
              <ButtonLink href={`/batches/${batch.id}/completions`} tone="primary">
                {say("record")}
              </ButtonLink>
            )}
            {phase === "COMING" && officer && <SeatLink officer={officer} batch={batch} cooperative={cooperative} />}
            {plan && phase === "COMING" && (
              <ButtonLink href={`/batches/${batch.id}/edit`}>{planned("edit")}</ButtonLink>
            )}
            {plan && mayCancel(batch, plan.results, today()) && (
              <ButtonLink href={`/batches/${batch.id}/cancel`}>{planned("cancel")}</ButtonLink>
            )}
            {own && batch.enrolled > 0 && (phase === "RUNNING" || phase === "FINISHED") && (
              <ButtonLink href={`/batches/${batch.id}/attendance`}>{say("attendanceByDay")}</ButtonLink>
            )}
            {own && batch.enrolled > 0 && (
              <ButtonLink href={`/batches/${batch.id}/attendance-list/pdf`}>{say("attendanceList")}</ButtonLink>
            )}
            {own && batch.completed > 0 && (
              <ButtonLink href={`/batches/${batch.id}/training-certificates`}>{say("trainingCertificates")}</ButtonLink>
            )}
          </>
        }
      />
      <div className="mb-10 grid gap-6">
        {batch.cancelledOn !== null && phase === "CANCELLED" && (
          <Notice tone="bad" title={say("cancelled", { day: dayText(batch.cancelledOn, language) })}>
            {cancelReason !== null && <p>{planned("cancelReason", { reason: cancelReason })}</p>}
          </Notice>
        )}
        {plan && (saved === "planned" || saved === "changed") && (
          <div role="status">
            <Notice tone="good" title={planned(`saved.${saved}`)}>
              {Number(promoted) > 0 && <p>{planned("promoted", { count: Number(promoted) })}</p>}
            </Notice>
          </div>
        )}
        <BatchFigures batch={batch} language={language} />
      </div>
      <BatchFacts batch={batch} place={place} officer={officer} language={language} />
      {officer && <SeatRequests officer={officer} batchId={batch.id} changeable={phase === "COMING"} asked={asked} />}
      <Roster officer={officer} batch={batch} />
    </>
  );
}
