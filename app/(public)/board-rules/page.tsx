import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { DescriptionList } from "@/components/description-list";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { currentOfficer } from "@/lib/auth/require-officer";
import { changesRules } from "@/lib/board-rules/change-rule";
import { entryRuleCodes, entryRules } from "@/lib/board-rules/entry-rules";
import { findRuleChanges } from "@/lib/board-rules/public-queries";
import { rulesOn } from "@/lib/board-rules/rule-changes";
import { severities } from "@/lib/board-rules/rules";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { ChangeForm } from "./change-form";
import { RuleTable } from "./rule-table";
import { severityTones } from "./severity-tones";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "boardRules")("title") };
}

/** Every rule there is, for anybody to read: nobody is judged by what they cannot look up. */
export default async function BoardRulesPage() {
  const [officer, language, changes] = await Promise.all([currentOfficer(), languageOf(), findRuleChanges()]);
  const say = wordsIn(language, "boardRules");
  const rules = rulesOn(today(), changes);
  const coming = changes.filter(({ validFrom }) => validFrom > today());
  return (
    <>
      <PageHeader title={say("title")} lead={say("lead")} />
      <Section title={say("weighed")}>
        <DescriptionList
          facts={severities.map((severity) => ({
            term: say(`severities.${severity}`),
            description: say(`severityTexts.${severity}`),
          }))}
        />
      </Section>
      <Section title={say("always")} text={say("alwaysText")}>
        <RuleTable rules={rules} coming={coming} language={language} />
      </Section>
      <Section title={say("onEntry")} text={say("onEntryText")}>
        <DataTable
          caption={say("onEntry")}
          captionHidden
          phone="stack"
          columns={[
            { key: "rule", header: say("rule"), cell: (code) => say(`entry.${code}`) },
            {
              key: "severity",
              header: say("severity"),
              cell: (code) => {
                const { severity } = entryRules[code];
                return <Badge tone={severityTones[severity]}>{say(`severities.${severity}`)}</Badge>;
              },
            },
            { key: "basis", header: say("basis"), cell: (code) => entryRules[code].basis ?? say("practice") },
            { key: "since", header: say("since"), cell: (code) => shortDayText(entryRules[code].since, language) },
          ]}
          rows={entryRuleCodes}
          rowKey={(code) => code}
        />
      </Section>
      {officer && changesRules(officer) && <ChangeForm rules={rules} version={changes.length} language={language} />}
    </>
  );
}
