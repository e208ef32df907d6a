import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import type { Station, WaitingBatch } from "@/lib/assessment/queues";
import { type Day, dateOf } from "@/lib/calendar/day";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { bodyHref, formHref } from "./stations";

type Props = {
  station: Station;
  certificationBodyId: string;
  batches: WaitingBatch[];
  /** May the reader move them on? */
  acts: boolean;
  /** May the reader record the applications of those who wait for an assessment? */
  applies: boolean;
  today: Day;
  language: Language;
};

const daysBetween = (from: Day, to: Day) => (dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000;

/** Batches that wait, each with the way to the form that moves it on. */
export function QueueTable({ station, certificationBodyId, batches, acts, applies, today, language }: Props) {
  const say = wordsIn(language, "certificationBody");
  const act = {
    key: "act",
    header: say("act"),
    cell: ({ batchId, title }: WaitingBatch) => (
      <ButtonLink href={formHref(certificationBodyId, batchId, station)} size="small">
        {say(`stationActs.${station}`)}
        <span className="sr-only">: {title}</span>
      </ButtonLink>
    ),
  };
  const apply = {
    key: "apply",
    header: say("act"),
    cell: ({ batchId, title }: WaitingBatch) => (
      <ButtonLink href={`${bodyHref(certificationBodyId)}/batches/${batchId}/applications`} size="small">
        {say("recordApplications")}
        <span className="sr-only">: {title}</span>
      </ButtonLink>
    ),
  };
  return (
    <DataTable
      caption={say(`stations.${station}`)}
      captionHidden
      phone="stack"
      rows={batches}
      rowKey={({ batchId }) => batchId}
      columns={[
        {
          key: "batch",
          header: say("batch"),
          cell: ({ batchId, title, centre, scheme }) => (
            <>
              <a href={`/batches/${batchId}`}>{title}</a>
              <small>{centre}</small>
              <small>{scheme}</small>
            </>
          ),
        },
        {
          key: "waiting",
          header: say("waiting"),
          align: "end",
          cell: ({ waiting }) => say("waitingCount", { count: waiting }),
        },
        {
          key: "since",
          header: say("since"),
          align: "end",
          cell: ({ since }) => (
            <div>
              {shortDayText(since, language)}
              <small>{say("sinceDays", { days: daysBetween(since, today) })}</small>
            </div>
          ),
        },
        ...(acts ? [act] : []),
        ...(applies ? [apply] : []),
      ]}
    />
  );
}
