import { wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { Figure, Figures } from "@/components/figure";
import { Pager } from "@/components/pager";
import { Section } from "@/components/section";
import type { Queue } from "@/lib/assessment/queues";
import { keepsVenuesOf } from "@/lib/assessment/visibility";
import type { Officer } from "@/lib/auth/officer";
import { clockText, dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { QueueTable } from "./queue-table";
import { queueHref, worksAt } from "./stations";

type Props = { certificationBodyId: string; officer: Officer; language: Language };

/** How many wait at each station, and the way there. */
export function Overview({ queues, language }: { queues: Queue[]; language: Language }) {
  const [say, common] = [wordsIn(language, "certificationBody"), wordsIn(language, "common")];
  const readAt = queues[0]?.readAt;
  const read = readAt ? `, ${common("readAt", { time: clockText(readAt, language) })}` : "";
  return (
    <Figures asOf={`${common("asOf", { day: dayText(today(), language) })}${read}`}>
      {queues.map(({ station, totalBatches, totalWaiting }) => (
        <Figure
          key={station}
          label={say(`stations.${station}`)}
          value={countText(totalWaiting, language)}
          count={say("inBatches", { waiting: totalWaiting, batches: totalBatches })}
          definition={say(`stationDefinitions.${station}`)}
        >
          {totalBatches > 0 && <a href={`#${station.toLowerCase()}`}>{say("toList")}</a>}
        </Figure>
      ))}
    </Figures>
  );
}

/** One station with its longest waiting batches, and the way to the others. */
export function QueueSection({ queue, ...props }: Props & { queue: Queue }) {
  const { certificationBodyId, officer, language } = props;
  const say = wordsIn(language, "certificationBody");
  const { station, batches, totalBatches } = queue;
  return (
    <Section id={station.toLowerCase()} title={say(`stations.${station}`)} text={say(`stationTexts.${station}`)}>
      <QueueRows queue={queue} {...props} />
      {totalBatches > batches.length && (
        <p className="mt-3">
          <a href={queueHref(certificationBodyId, station)}>{say("showAll", { count: totalBatches })}</a>
        </p>
      )}
      {batches.length > 0 && !worksAt(officer, certificationBodyId, station) && (
        <p className="mt-3 text-sm text-soft">{say(station === "ASSESSMENT" ? "onlyAssessor" : "onlyOffice")}</p>
      )}
    </Section>
  );
}

/** A station alone, page by page. */
export function WholeQueue({ queue, limit, ...props }: Props & { queue: Queue; limit: number }) {
  const { certificationBodyId, language } = props;
  const say = wordsIn(language, "certificationBody");
  const { station, batches } = queue;
  const last = batches.at(-1);
  return (
    <Section
      title={say(`stations.${station}`)}
      text={say("inBatches", { waiting: queue.totalWaiting, batches: queue.totalBatches })}
    >
      <QueueRows queue={queue} {...props} />
      <Pager
        label={say("queuePages")}
        first={{ href: queueHref(certificationBodyId, station), label: say("start") }}
        next={
          last && batches.length === limit
            ? { href: queueHref(certificationBodyId, station, last), label: say("newer") }
            : null
        }
      />
    </Section>
  );
}

function QueueRows({ queue, certificationBodyId, officer, language }: Props & { queue: Queue }) {
  const say = wordsIn(language, "certificationBody");
  const { station, batches } = queue;
  if (batches.length === 0) {
    return (
      <EmptyState title={say(`stationDone.${station}`)}>
        <p>{say(`stationDoneText.${station}`)}</p>
      </EmptyState>
    );
  }
  const acts = worksAt(officer, certificationBodyId, station);
  const applies = station === "ASSESSMENT" && keepsVenuesOf(officer, certificationBodyId);
  return <QueueTable today={today()} {...{ station, certificationBodyId, batches, acts, applies, language }} />;
}
