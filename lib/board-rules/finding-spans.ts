import { type Day, daysAfter, monthsAfter } from "@/lib/calendar/day";
import type { BoardFacts } from "./board-facts";
import { findingsOn } from "./findings-on";
import { type RuleChange, rulesOn } from "./rule-changes";
import { type RuleCode, ruleCodes } from "./rules";

/** From a day to a day, both included, a rule finds so many things. Null: until somebody changes something. */
export type FindingSpan = {
  rule: RuleCode;
  fromDay: Day;
  toDay: Day | null;
  /** How long it has been left: the first day on which the rule found anything without a pause up to here. */
  sinceDay: Day;
  count: number;
};

/**
 * All that is found of a cooperative, on whatever day: the days between two boundaries are alike, so each boundary is
 * asked once. What ends and begins again the next day with the same count is one span.
 */
export function findingSpans(facts: BoardFacts, changes: RuleChange[]): FindingSpan[] {
  const boundaries = boundaryDays(facts, changes);
  const spans: FindingSpan[] = [];
  const running = new Map<RuleCode, FindingSpan>();
  for (const [at, day] of boundaries.entries()) {
    const next = boundaries[at + 1];
    const toDay = next === undefined ? facts.dissolvedOn : daysAfter(next, -1);
    const found = new Map(findingsOn(day, facts, rulesOn(day, changes)).map(({ rule, count }) => [rule, count]));
    for (const rule of ruleCodes) {
      const [count, before] = [found.get(rule), running.get(rule)];
      if (count === undefined) running.delete(rule);
      else if (before?.count === count) before.toDay = toDay;
      else {
        const span = { rule, fromDay: day, toDay, sinceDay: before?.sinceDay ?? day, count };
        spans.push(span);
        running.set(rule, span);
      }
    }
  }
  return spans;
}

/** Those that hold on a day. */
export const spansOn = (day: Day, spans: FindingSpan[]) =>
  spans.filter(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day <= toDay));

/** The days on which anything of it changes, from its founding to its end. */
function boundaryDays(facts: BoardFacts, changes: RuleChange[]): Day[] {
  const { foundedOn, dissolvedOn, terms, relations } = facts;
  const days = new Set<Day>([foundedOn, ...changes.map(({ validFrom }) => validFrom)]);
  const longest = new Set([
    60,
    ...changes.flatMap(({ rule, threshold }) => (rule === "TERM_OVER_FIVE_YEARS" && threshold) || []),
  ]);
  for (const { startDate, endDate } of terms) {
    days.add(startDate);
    if (endDate !== null) days.add(daysAfter(endDate, 1));
    for (const months of longest) {
      const overlongFrom = monthsAfter(startDate, months);
      if (endDate === null || overlongFrom <= endDate) days.add(overlongFrom);
    }
  }
  for (const { declaredOn, withdrawnOn } of relations) {
    days.add(declaredOn);
    if (withdrawnOn !== null) days.add(withdrawnOn);
  }
  return [...days].filter((day) => foundedOn <= day && (dissolvedOn === null || day <= dissolvedOn)).sort();
}
