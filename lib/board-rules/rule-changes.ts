import { type Day, daysAfter } from "@/lib/calendar/day";
import { type BoardRule, boardRules, type RuleCode, type RuleSeverity, ruleCodes } from "./rules";

/** From a day on the ministry weighs or measures a rule differently. */
export type RuleChange = {
  rule: RuleCode;
  validFrom: Day;
  severity: RuleSeverity;
  threshold: number | null;
  legalBasis: string;
};

export type RulesInForce = Record<RuleCode, BoardRule>;

/** The rules as they stand on a day: as released, with the latest change of each that is in force by then. */
export function rulesOn(day: Day, changes: RuleChange[]): RulesInForce {
  if (changes.length === 0) return boardRules;
  const rules: RulesInForce = { ...boardRules };
  for (const change of changes.toSorted(byDay)) {
    const { rule, validFrom, severity, threshold, legalBasis } = change;
    if (validFrom > day) continue;
    rules[rule] = {
      ...rules[rule],
      severity,
      threshold: threshold ?? rules[rule].threshold,
      basis: legalBasis,
      since: validFrom,
    };
  }
  return rules;
}

const byDay = (one: RuleChange, other: RuleChange) => (one.validFrom < other.validFrom ? -1 : 1);

/**
 * What may be changed without a release: not whether something is saved at all, since the database holds that too, and
 * how far to measure only where the rule measures.
 */
export const changeableSeverities = ["WARN", "FINDING", "INDICATOR"] as const satisfies RuleSeverity[];

export type RuleChangeRefusal = "not-from-tomorrow" | "nothing-to-measure" | "threshold-out-of-range" | "no-change";

const mostOf: Partial<Record<RuleCode, number>> = {
  BOARD_TOO_SMALL: 15,
  SUPERVISORS_TOO_FEW: 9,
  TERM_OVER_FIVE_YEARS: 60,
  OVER_TWO_TERMS: 5,
};

/** A change begins tomorrow or later: what is shown today has been found under the rules of today. */
export function changeRefusal(change: RuleChange, changes: RuleChange[], today: Day): RuleChangeRefusal | null {
  const { rule, validFrom, severity, threshold } = change;
  const before = rulesOn(validFrom, changes)[rule];
  if (validFrom <= today) return "not-from-tomorrow";
  if (threshold !== null && before.threshold === null) return "nothing-to-measure";
  if (threshold !== null && (threshold < 1 || threshold > (mostOf[rule] ?? threshold))) return "threshold-out-of-range";
  const same = before.severity === severity && (threshold === null || before.threshold === threshold);
  return same ? "no-change" : null;
}

/** The first day on which a change may begin. */
export const firstChangeDay = (today: Day): Day => daysAfter(today, 1);

/** Rules in the order of the released list, with their state. */
export const listRules = (rules: RulesInForce) => ruleCodes.map((code) => ({ code, ...rules[code] }));
