import { wordsIn } from "@/app/messages/words";
import { LinkTabs } from "@/components/link-tabs";
import { type SearchParams, searchHref } from "@/components/search-href";
import type { FindingPage } from "@/lib/board-rules/list-findings";
import { type RuleCode, ruleCodes } from "@/lib/board-rules/rules";
import type { Language } from "@/lib/language";

type Props = { byRule: FindingPage["byRule"]; asked: RuleCode | null; params: SearchParams; language: Language };

/** How many cooperatives each rule finds something of, in the region chosen; each leads to those alone. */
export function RuleCounts({ byRule, asked, params, language }: Props) {
  const [say, rules, common] = [
    wordsIn(language, "findings"),
    wordsIn(language, "boardRules"),
    wordsIn(language, "common"),
  ];
  const counted = ruleCodes.flatMap((code) => byRule.find(({ rule }) => rule === code) ?? []);
  if (counted.length === 0) return null;
  const href = (rule: RuleCode | null) => searchHref("/findings", params, { rule, after: null });
  const number = new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB");
  return (
    <LinkTabs
      label={say("list.byRule")}
      tabs={[
        { href: href(null), label: common("all"), current: asked === null },
        ...counted.map(({ rule, cooperatives }) => ({
          href: href(rule),
          label: rules(`names.${rule}`),
          count: number.format(cooperatives),
          current: rule === asked,
        })),
      ]}
    />
  );
}
