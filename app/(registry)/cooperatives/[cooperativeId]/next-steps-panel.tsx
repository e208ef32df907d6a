import type { ReactNode } from "react";
import { wordsIn } from "@/app/messages/words";
import { Icon, type IconName } from "@/components/icon";
import { Notice } from "@/components/notice";
import { searchHref } from "@/components/search-href";
import { dayText } from "@/lib/calendar/day-text";
import type { NextSteps } from "@/lib/gate/next-steps";
import type { Language } from "@/lib/language";
import type { RegionCode } from "@/lib/regions/region-code";
import type { NearbyBatch } from "@/lib/training/public-queries";

type Props = {
  cooperativeId: string;
  steps: NextSteps;
  /** The next batches nearby for those without a course. */
  batches: NearbyBatch[];
  near: RegionCode;
  language: Language;
};

/** What the board has to do, before anything else on its start page: at most three things. */
export function NextStepsPanel({ cooperativeId, steps, batches, near, language }: Props) {
  const [say, posts] = [wordsIn(language, "cooperative"), wordsIn(language, "coverage")];
  const { vacant, uncertified, schemesToTrain, lapsing } = steps;
  const [first, batch] = [lapsing[0], batches[0]];
  if (vacant.length + uncertified.length + lapsing.length === 0) {
    return (
      <Notice tone="good" title={say("steps.done")}>
        <p>{say("steps.doneText")}</p>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-3">
        {say("steps.title")}
      </h2>
      <ul className="grid gap-3 lg:grid-cols-3">
        {vacant[0] && (
          <Step icon="ring" title={say("steps.vacant", { count: vacant.length })}>
            <p>{say("steps.vacantText", { positions: posts(`cuts.${vacant[0]}`) })}</p>
            <a className="button" data-size="small" href={`/cooperatives/${cooperativeId}/posts/${vacant[0]}/new`}>
              {say("actions.fillOf", { position: posts(`cuts.${vacant[0]}`) })}
            </a>
          </Step>
        )}
        {uncertified.length > 0 && (
          <Step icon="alert" title={say("steps.uncertified", { count: uncertified.length })}>
            {schemesToTrain.length === 0 && <p>{say("steps.uncertifiedText")}</p>}
            {schemesToTrain.length > 0 && (
              <p>
                {batch ? (
                  <a href={`/batches/${batch.id}`}>
                    {say("steps.courseNext", {
                      title: batch.title,
                      centre: batch.centre,
                      day: dayText(batch.startsOn, language),
                      seats: batch.seatsLeft,
                    })}
                  </a>
                ) : (
                  say("steps.courseNone")
                )}
              </p>
            )}
            <a
              className="button"
              data-size="small"
              href={searchHref("/centres", {}, { province: near.slice(0, 2), regency: near })}
            >
              {say("steps.courses")}
            </a>
          </Step>
        )}
        {first && (
          <Step icon="clock" title={say("steps.lapses", { count: lapsing.length })}>
            <p>{say("steps.lapsesText", { name: first.name, day: dayText(first.lapsesOn, language) })}</p>
            <a className="button" data-size="small" href={`#${first.id}`}>
              {say("steps.toBoard")}
            </a>
          </Step>
        )}
      </ul>
    </section>
  );
}

function Step({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <li className="panel flex flex-col items-start gap-2">
      <p className="flex items-baseline gap-2 font-semibold">
        <Icon name={icon} />
        {title}
      </p>
      <div className="flex grow flex-col items-start justify-between gap-3 text-sm">{children}</div>
    </li>
  );
}
