import { type Day, daysAfter } from "@/lib/calendar/day";
import type { BoardFacts, TermFacts } from "./board-facts";
import { findingSpans, spansOn } from "./finding-spans";
import { type BoardChange, findingsAfter } from "./findings-after";
import { type Finding, findingsOn, isOpen } from "./findings-on";
import { type RuleChange, type RulesInForce, rulesOn } from "./rule-changes";
import type { RuleSeverity } from "./rules";

export type FoundOnBoard = {
  /** What is listed for the dinas first, then warnings, then what only counts. */
  findings: (Finding & { sinceDay: Day })[];
  rules: RulesInForce;
  open: TermFacts[];
  women: number;
};

const order: RuleSeverity[] = ["FINDING", "WARN", "INDICATOR", "BLOCK"];

/** Everything that a page tells of a board's findings on a day. */
export function foundOnBoard({ facts, changes }: { facts: BoardFacts; changes: RuleChange[] }, on: Day): FoundOnBoard {
  const rules = rulesOn(on, changes);
  const spans = spansOn(on, findingSpans(facts, changes));
  const place = ({ rule }: Finding) => order.indexOf(rules[rule].severity);
  const findings = findingsOn(on, facts, rules).map((finding) => ({
    ...finding,
    sinceDay: spans.find(({ rule }) => rule === finding.rule)?.sinceDay ?? on,
  }));
  const open = facts.terms.filter(isOpen(on));
  return {
    findings: findings.sort((one, other) => place(one) - place(other)),
    rules,
    open,
    women: open.filter(({ sex }) => sex === "FEMALE").length,
  };
}

type Saved = { saved: "started" | "replaced" | "ended"; term: string };

/**
 * What a term that has just been saved brought about: the board with it against the board without it, from the first day
 * on which it makes a difference. Warnings and findings only; an indicator is no news.
 */
export function broughtAboutBy(
  { facts, changes }: { facts: BoardFacts; changes: RuleChange[] },
  { saved, term: termId }: Saved,
  today: Day,
): Finding[] {
  const term = facts.terms.find(({ id }) => id === termId);
  if (!term) return [];
  const others = facts.terms.filter(({ id }) => id !== termId);
  const ended = saved === "ended" && term.endDate !== null;
  const first = ended && term.endDate ? daysAfter(term.endDate, 1) : term.startDate;
  const day = first > today ? first : today;
  const before = { ...facts, terms: ended ? [...others, { ...term, endDate: null, endReason: null }] : others };
  const change: BoardChange = ended ? { ends: [term] } : { starts: [term] };
  const rules = rulesOn(day, changes);
  return findingsAfter(before, change, { changes, day }).arising.filter(({ rule }) =>
    ["WARN", "FINDING"].includes(rules[rule].severity),
  );
}
