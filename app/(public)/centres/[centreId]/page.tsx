import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { Section } from "@/components/section";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findRegionPath } from "@/lib/regions/public-queries";
import { listAccreditations, listInstructors } from "@/lib/training/centres/public-profile";
import { findCentre } from "@/lib/training/centres/public-queries";
import { keepsCentre } from "@/lib/training/centres/queries";
import { listFinishedBatches, listOpenBatches } from "@/lib/training/public-queries";
import { AccreditationsSection } from "./accreditations-section";
import { BatchTable } from "./batch-table";
import { CentreIdentity } from "./centre-identity";
import { InstructorsSection } from "./instructors-section";
import { WaitingWork } from "./waiting-work";

const Saved = z.enum(["record", "accreditation", "instructor"]);
const centreAt = cache(async (id: string) => (await findCentre(uuidParam(id))) ?? notFound());

export async function generateMetadata({ params }: PageProps<"/centres/[centreId]">): Promise<Metadata> {
  return { title: (await centreAt((await params).centreId)).name };
}

/** Open to everybody: batches with counts and without names. The centre's own officer meets the work waiting first. */
export default async function CentrePage({ params, searchParams }: PageProps<"/centres/[centreId]">) {
  const [{ centreId }, search, officer, language] = await Promise.all([
    params,
    searchParams,
    currentOfficer(),
    languageOf(),
  ]);
  const centre = await centreAt(centreId);
  const after = z.uuid().safeParse(search.after).data ?? null;
  const [regions, accreditations, instructors, open, finished] = await Promise.all([
    findRegionPath(centre.regionCode),
    listAccreditations(centre.id),
    listInstructors(centre.id),
    listOpenBatches(centre.id, today()),
    listFinishedBatches(centre.id, { today: today(), after, limit: 15 }),
  ]);
  const [say, centres, common] = [
    wordsIn(language, "centre"),
    wordsIn(language, "centres"),
    wordsIn(language, "common"),
  ];
  const ownOfficer = officer?.role === "CENTRE" && officer.centreId === centre.id ? officer : null;
  const keeps = keepsCentre(officer, centre.id);
  const saved = Saved.safeParse(search.saved).data;
  const last = finished.batches.at(-1);
  const shown = { centreId: centre.id, on: today(), keeps, language };

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: centres("title"), href: "/centres" }, { label: centre.name }]}
          />
        }
        kicker={centres(`kindsInFull.${centre.kind}`)}
        title={centre.name}
        lead={regions
          .map(({ name }) => name)
          .reverse()
          .join(", ")}
        actions={
          keeps && (
            <>
              <ButtonLink href={`/centres/${centre.id}/batches/new`} tone="primary">
                {say("plan")}
              </ButtonLink>
              <ButtonLink href={`/centres/${centre.id}/edit`}>{say("edit")}</ButtonLink>
            </>
          )
        }
      />
      {saved && keeps && (
        <div className="mb-8" role="status">
          <Notice tone="good" title={say(`saved.${saved}`)} />
        </div>
      )}
      {ownOfficer && <WaitingWork officer={ownOfficer} />}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="lg:order-last">
          <CentreIdentity centre={centre} regions={regions} language={language} />
        </div>
        <div className="min-w-0">
          <Section title={say("open")} text={say("openText")}>
            {open.length === 0 ? (
              <EmptyState title={say("noneOpen")}>
                <p>{say("noneOpenText")}</p>
              </EmptyState>
            ) : (
              <BatchTable caption={say("open")} batches={open} language={language} />
            )}
          </Section>
          <AccreditationsSection {...shown} accreditations={accreditations} />
          <InstructorsSection {...shown} instructors={instructors} />
          <Section id="finished" title={say("finished")}>
            {finished.batches.length === 0 ? (
              <EmptyState title={say("noneFinished")} />
            ) : (
              <BatchTable caption={say("finished")} batches={finished.batches} language={language} ended />
            )}
            <Pager
              label={say("batchPages")}
              first={after === null ? null : { href: `/centres/${centre.id}#finished`, label: say("newest") }}
              next={
                finished.more && last
                  ? { href: `/centres/${centre.id}?after=${last.id}#finished`, label: say("older") }
                  : null
              }
            />
          </Section>
        </div>
      </div>
    </>
  );
}
