import type { ReactNode } from "react";
import { wordsIn } from "@/app/messages/words";
import { Icon, type IconName } from "@/components/icon";
import { Notice } from "@/components/notice";
import { searchHref } from "@/components/search-href";
import type { FoundOnBoard } from "@/lib/board-rules/found-on-board";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { findingsToMend, type NextSteps, rankedSteps, type StepName } from "@/lib/gate/next-steps";
import type { Language } from "@/lib/language";
import type { RegionCode } from "@/lib/regions/region-code";
import type { RequestRow } from "@/lib/requests/queries";
import type { NearbyBatch } from "@/lib/training/public-queries";
import { findingText, type Names } from "./finding-words";

type Props = {
  cooperativeId: string;
  steps: NextSteps;
  found: FoundOnBoard;
  /** What this officer asked for and got back. */
  returned: RequestRow[];
  names: Names;
  /** The next batches nearby for those without a course. */
  batches: NearbyBatch[];
  near: RegionCode;
  on: Day;
  language: Language;
};

/** What the board has to do, before anything else on its start page: the three most useful things. */
export function NextStepsPanel(props: Props) {
  const { steps, found, returned, on, language } = props;
  const say = wordsIn(language, "cooperative");
  const findings = found.findings.map((finding) => ({ ...finding, severity: found.rules[finding.rule].severity }));
  const ranked = rankedSteps(steps, { findings, returned: returned.length }, on);
  if (ranked.length === 0) {
    return (
      <Notice tone="good" title={say("steps.done")}>
        <p>{say("steps.doneText")}</p>
      </Notice>
    );
  }
  const drawn: Record<StepName, (props: Props) => ReactNode> = {
    RETURNED: AskAgain,
    VACANT: FillPost,
    LAPSING: RenewCertificate,
    FINDINGS: MendFinding,
    UNCERTIFIED: TakeCourse,
  };
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-3">
        {say("steps.title")}
      </h2>
      <ul className="grid gap-3 lg:grid-cols-3">
        {ranked.map((name) => {
          const Drawn = drawn[name];
          return <Drawn key={name} {...props} />;
        })}
      </ul>
    </section>
  );
}

function AskAgain({ returned, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const [first] = returned;
  if (!first) return null;
  return (
    <Step icon="alert" title={say("steps.returned", { count: returned.length })}>
      <p>{say("steps.returnedText", { about: first.about })}</p>
      <a className="button" data-size="small" href={`/requests/${first.id}`}>
        {say("steps.toReturned")}
      </a>
    </Step>
  );
}

function FillPost({ cooperativeId, steps: { vacant }, language }: Props) {
  const [say, posts] = [wordsIn(language, "cooperative"), wordsIn(language, "coverage")];
  const [first] = vacant;
  if (!first) return null;
  return (
    <Step icon="ring" title={say("steps.vacant", { count: vacant.length })}>
      <p>{say("steps.vacantText", { positions: posts(`cuts.${first}`) })}</p>
      <a className="button" data-size="small" href={`/cooperatives/${cooperativeId}/posts/${first}/new`}>
        {say("actions.fillOf", { position: posts(`cuts.${first}`) })}
      </a>
    </Step>
  );
}

function TakeCourse({ steps: { uncertified, schemesToTrain }, batches, near, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const [batch] = batches;
  return (
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
  );
}

function RenewCertificate({ steps: { lapsing }, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const [first] = lapsing;
  if (!first) return null;
  return (
    <Step icon="clock" title={say("steps.lapses", { count: lapsing.length })}>
      <p>{say("steps.lapsesText", { name: first.name, day: dayText(first.lapsesOn, language) })}</p>
      <a className="button" data-size="small" href={`#${first.id}`}>
        {say("steps.toBoard")}
      </a>
    </Step>
  );
}

function MendFinding({ steps, found, names, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const findings = found.findings.map((finding) => ({ ...finding, severity: found.rules[finding.rule].severity }));
  const toMend = findingsToMend(findings, steps);
  const [first] = toMend;
  if (!first) return null;
  return (
    <Step icon="alert" title={say("steps.findings", { count: toMend.length })}>
      <p>{findingText(first, found.rules[first.rule], names, language)}</p>
      <a className="button" data-size="small" href="#findings">
        {say("steps.toFindings")}
      </a>
    </Step>
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
