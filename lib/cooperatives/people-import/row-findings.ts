import type { BoardFacts, TermFacts } from "@/lib/board-rules/board-facts";
import { findingsAfter } from "@/lib/board-rules/findings-after";
import { type Finding, findingsOn } from "@/lib/board-rules/findings-on";
import { type RuleChange, rulesOn } from "@/lib/board-rules/rule-changes";
import type { RuleCode } from "@/lib/board-rules/rules";
import type { Day } from "@/lib/calendar/day";

/** Of these the rules know all but who is in office. */
export type StandingFacts = Omit<BoardFacts, "terms">;

/** What a row that is taken brings about on a day, with how many are then in office, or how many things there are to see to. */
export type RowFinding = { rule: TermRule; many: number; day: Day };

/** The rules about who is in office; the others look at the cooperative's own data, which no row changes. */
export type TermRule = Exclude<
  RuleCode,
  | ("SAME_NAME_IN_DISTRICT" | "KIND_DIFFERS_FROM_VILLAGE" | "COORDINATES_UNLIKELY")
  | ("LEGAL_ENTITY_NUMBER_UNUSUAL" | "REGISTRY_NUMBER_NOT_13_DIGITS")
>;

type Board = { standing: StandingFacts; terms: TermFacts[]; changes: RuleChange[]; today: Day };

/** Where nobody was in office, every post was vacant: the first ones to come have not brought that about. */
const sameAsNobody: RuleCode[] = ["BOARD_TOO_SMALL", "SUPERVISORS_TOO_FEW", "NAMED_POST_VACANT"];

/**
 * What the rules say of a board once a term is begun or changed, and did not say before: on the day it begins, or today.
 * Warnings and findings only; an indicator is no news.
 */
export function findingsBroughtBy(term: TermFacts, { standing, terms, changes, today }: Board): RowFinding[] {
  const day = term.startDate > today ? term.startDate : today;
  const before = { ...standing, terms };
  const rules = rulesOn(day, changes);
  const nobody = findingsOn(day, before, rules).some(({ rule }) => rule === "NOBODY_IN_OFFICE");
  return findingsAfter(before, { starts: [term] }, { changes, day })
    .arising.filter(isOfTerms)
    .filter(({ rule }) => rules[rule].severity === "WARN" || rules[rule].severity === "FINDING")
    .filter(({ rule }) => !(nobody && sameAsNobody.includes(rule)))
    .map(({ rule, held, count }) => ({ rule, many: held ?? count, day }));
}

const ofTerms: Record<TermRule, true> = {
  NOBODY_IN_OFFICE: true,
  BOARD_TOO_SMALL: true,
  BOARD_EVEN: true,
  SUPERVISORS_TOO_FEW: true,
  SUPERVISORS_EVEN: true,
  NAMED_POST_VACANT: true,
  SUPERVISOR_CHAIR_ELECTED: true,
  FIRST_DEGREE_RELATION: true,
  TERM_OVER_FIVE_YEARS: true,
  OVER_TWO_TERMS: true,
  NO_WOMAN_IN_OFFICE: true,
};
const isOfTerms = (finding: Finding): finding is Finding & { rule: TermRule } => Object.hasOwn(ofTerms, finding.rule);

/** Whether the rows behind it have left it so: of six board members the seventh is no longer missing. */
export const isStillFound = ({ rule, day }: RowFinding, { standing, terms, changes }: Board): boolean =>
  findingsOn(day, { ...standing, terms }, rulesOn(day, changes)).some((found) => found.rule === rule);
