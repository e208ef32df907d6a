import { severityTones } from "@/app/(public)/board-rules/severity-tones";
import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import type { FoundOnBoard } from "@/lib/board-rules/found-on-board";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import type { Language } from "@/lib/language";
import { findingText, type Names, waysToMend } from "./finding-words";

type Props = {
  cooperative: { id: string; legalName: string; kind: CooperativeKind };
  found: FoundOnBoard;
  names: Names;
  on: Day;
  /** The officer enters people here, and the day shown is today. */
  keeps: boolean;
  language: Language;
};

/** What the rules find of a cooperative on a day: each with its basis, since when, and what is to be done. */
export function FindingsSection({ cooperative, found, names, on, keeps, language }: Props) {
  const [say, words] = [wordsIn(language, "findings"), wordsIn(language, "boardRules")];
  const { findings, rules, open, women } = found;
  return (
    <Section
      id="findings"
      title={say("title")}
      text={open.length > 0 ? say("women", { women, held: open.length }) : undefined}
      actions={
        <>
          <ButtonLink size="small" href={`/cooperatives/${cooperative.id}/relations`}>
            {say("relationsLink")}
          </ButtonLink>
          <ButtonLink size="small" href="/board-rules">
            {say("rulesLink")}
          </ButtonLink>
        </>
      }
    >
      {findings.length === 0 && (
        <Notice tone="good" title={say("none")}>
          <p>{say("noneText", { day: dayText(on, language) })}</p>
        </Notice>
      )}
      {findings.length > 0 && (
        <ul className="panel divide-y divide-line py-0">
          {findings.map((finding) => {
            const rule = rules[finding.rule];
            const ways = keeps ? waysToMend(finding, { cooperative, names, open }, language) : [];
            return (
              <li key={finding.rule} className="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[12rem_1fr]">
                <div className="grid content-start justify-items-start gap-1.5">
                  <Badge tone={severityTones[rule.severity]}>{words(`severities.${rule.severity}`)}</Badge>
                  <p className="text-sm text-soft">{say("since", { day: dayText(finding.sinceDay, language) })}</p>
                </div>
                <div className="grid min-w-0 gap-2">
                  <p className="font-semibold">{findingText(finding, rule, names, language)}</p>
                  <p>{say(`todo.${finding.rule}`)}</p>
                  {ways.length > 0 && (
                    <div className="actions flex flex-wrap gap-2">
                      {ways.map(({ href, label }) => (
                        <ButtonLink key={href} size="small" href={href}>
                          {label}
                        </ButtonLink>
                      ))}
                    </div>
                  )}
                  <p className="text-sm text-soft">
                    <a href={`/board-rules#${finding.rule}`}>
                      {say("basis", { basis: rule.basis ?? say("practice") })}
                    </a>
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
