import type { Day } from "@/lib/calendar/day";
import type { BoardFacts, TermFacts } from "./board-facts";
import { type Finding, findingsOn } from "./findings-on";
import { type RuleChange, rulesOn } from "./rule-changes";

/** What somebody is about to save, or has saved, of who is in office. */
export type BoardChange = {
  /** Also a term that is there already and begins, or ends, on another day. */
  starts?: TermFacts[];
  ends?: Pick<TermFacts, "id" | "endDate" | "endReason">[];
};

/** The facts as a change leaves them. */
export function factsAfter(facts: BoardFacts, { starts = [], ends = [] }: BoardChange): BoardFacts {
  const ended = new Map(ends.map((end) => [end.id, end]));
  const others = facts.terms.filter(({ id }) => !starts.some((start) => start.id === id));
  return { ...facts, terms: [...others.map((term) => ({ ...term, ...ended.get(term.id) })), ...starts] };
}

/**
 * What the rules say of a cooperative on a day once a change is made, and what of that is new: for the notice after a
 * form, and row by row for a file before anything of it is saved.
 */
export function findingsAfter(
  facts: BoardFacts,
  change: BoardChange,
  { changes, day }: { changes: RuleChange[]; day: Day },
): { findings: Finding[]; arising: Finding[] } {
  const rules = rulesOn(day, changes);
  const before = new Map(findingsOn(day, facts, rules).map(({ rule, count }) => [rule, count]));
  const findings = findingsOn(day, factsAfter(facts, change), rules);
  return { findings, arising: findings.filter(({ rule, count }) => count > (before.get(rule) ?? 0)) };
}
