import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { listRules, type RuleChange, type RulesInForce } from "@/lib/board-rules/rule-changes";
import { dayText, shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { severityTones } from "./severity-tones";

type Props = { rules: RulesInForce; coming: RuleChange[]; language: Language };

/** The rules as they stand today, each with what is decided for a day to come. */
export function RuleTable({ rules, coming, language }: Props) {
  const say = wordsIn(language, "boardRules");
  const comingText = ({ validFrom, severity, threshold, legalBasis }: RuleChange) =>
    say(threshold === null ? "coming" : "comingMeasure", {
      day: dayText(validFrom, language),
      severity: say(`severities.${severity}`),
      threshold: threshold ?? 0,
      basis: legalBasis,
    });
  return (
    <DataTable
      caption={say("always")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "rule",
          header: say("rule"),
          cell: ({ code, threshold }) => (
            <span id={code} className="scroll-mt-4">
              {say(`names.${code}`)}
              <small>{say(`sentences.${code}`, { threshold: threshold ?? 0 })}</small>
              {coming
                .filter(({ rule }) => rule === code)
                .map((change) => (
                  <small key={change.validFrom}>{comingText(change)}</small>
                ))}
            </span>
          ),
        },
        {
          key: "severity",
          header: say("severity"),
          cell: ({ severity }) => <Badge tone={severityTones[severity]}>{say(`severities.${severity}`)}</Badge>,
        },
        {
          key: "basis",
          header: say("basis"),
          cell: ({ basis, kinds }) => (
            <span>
              {basis ?? say("practice")}
              <small>{say(kinds === "EVERY" ? "everyKind" : "merahPutih")}</small>
            </span>
          ),
        },
        { key: "since", header: say("since"), cell: ({ since }) => shortDayText(since, language) },
      ]}
      rows={listRules(rules)}
      rowKey={({ code }) => code}
    />
  );
}
