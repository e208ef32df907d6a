import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { findQueue, stations } from "@/lib/assessment/queues";
import { currentOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { findCertificationBody } from "@/lib/certificates/public-queries";
import { ApplicationsSection } from "./applications-section";
import { CertificatesSection } from "./certificates-section";
import { Desk } from "./desk";
import { Identity } from "./identity";
import { Overview, QueueSection, WholeQueue } from "./queues";
import { askedStation, bodyHref } from "./stations";

const bodyAt = cache(async (id: string) => (await findCertificationBody(uuidParam(id))) ?? notFound());
const batchesInSight = 5;
const batchesOfPage = 50;

type Props = PageProps<"/certification-bodies/[certificationBodyId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await bodyAt((await params).certificationBodyId)).name };
}

/** Who an LSP is, for everybody; to its own people and the two ministries also the work that waits at its stations. */
export default async function CertificationBodyPage({ params, searchParams }: Props) {
  const [{ certificationBodyId }, search, officer, language] = await Promise.all([
    params,
    searchParams,
    currentOfficer(),
    languageOf(),
  ]);
  const body = await bodyAt(certificationBodyId);
  const { station: alone, after } = askedStation(search);
  const limit = alone ? batchesOfPage : batchesInSight;
  const asked = { certificationBodyId, limit, after: alone && after };
  const found = officer
    ? await Promise.all(
        stations
          .filter((station) => alone === undefined || station === alone)
          .map((station) => findQueue(officer, { ...asked, station })),
      )
    : [];
  const queues = found.filter((queue) => queue !== null);

  const say = wordsIn(language, "certificationBody");
  const ended = body.licensedTo < today();
  const head = (
    <>
      <PageHeader
        kicker={say("kicker")}
        title={body.name}
        lead={`${say(`kinds.${body.kind}`)} · ${body.licenceNumber}`}
        actions={
          alone ? (
            <ButtonLink href={bodyHref(certificationBodyId)}>{say("backToAll")}</ButtonLink>
          ) : (
            queues.length > 0 && (
              <>
                <ButtonLink href={`${bodyHref(certificationBodyId)}/venues`}>{say("venues")}</ButtonLink>
                <ButtonLink href={`/applications?body=${certificationBodyId}`}>{say("applications")}</ButtonLink>
              </>
            )
          )
        }
      />
      {ended && (
        <Notice tone="warn" title={say("licenceEnded", { day: dayText(body.licensedTo, language) })}>
          {queues.length > 0 && <p>{say("licenceEndedText")}</p>}
        </Notice>
      )}
    </>
  );
  if (!officer || queues.length === 0) {
    return (
      <>
        {head}
        <div className="grid max-w-3xl gap-6">
          <Identity body={body} language={language} />
          <Notice title={say("publicTitle")}>
            <p>{say("publicText")}</p>
            <p>
              <a href="/check">{say("check")}</a>
            </p>
          </Notice>
        </div>
      </>
    );
  }
  const props = { certificationBodyId, officer, language };
  return (
    <>
      {head}
      {alone ? (
        queues.map((queue) => <WholeQueue key={queue.station} queue={queue} limit={limit} {...props} />)
      ) : (
        <>
          <Overview queues={queues} language={language} />
          <ApplicationsSection {...props} />
          {queues.map((queue) => (
            <QueueSection key={queue.station} queue={queue} {...props} />
          ))}
          <Desk {...props} />
          <CertificatesSection typed={typeof search.q === "string" ? search.q : ""} {...props} />
          <div className="section max-w-3xl">
            <Identity body={body} language={language} />
          </div>
        </>
      )}
    </>
  );
}
