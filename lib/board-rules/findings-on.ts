import { type Day, daysAfter, monthsAfter } from "@/lib/calendar/day";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import { organOf, type Position, positions, requiredPosts } from "@/lib/cooperatives/positions";
import type { BoardFacts, RelationFacts, TermFacts } from "./board-facts";
import { cooperativeFindings } from "./cooperative-findings";
import type { RulesInForce } from "./rule-changes";
import { holdsFor, type RuleCode } from "./rules";

/** What should not be so, and yet is saved, shown and followed up. One for each rule, with all it is about. */
export type Finding = {
  rule: RuleCode;
  /** How many things there are to see to: missing people, vacant posts, terms, pairs. */
  count: number;
  /** How many are in office where the rule counts them. */
  held?: number;
  positions?: Position[];
  terms?: TermFacts[];
  relations?: RelationFacts[];
};

/** One open holder each (SE Menkop 1/2025): a second one the database does not take. */
const namedPosts: Position[] = ["CHAIR", "SECRETARY", "TREASURER", "SUPERVISOR_CHAIR"];

/** A term that follows within this many days is the next one of the same stretch in office. */
const mostDaysBetweenTerms = 180;

/** All that the rules in force on the day say of a cooperative; nothing before it is founded or after it is dissolved. */
export function findingsOn(day: Day, facts: BoardFacts, rules: RulesInForce): Finding[] {
  if (day < facts.foundedOn || (facts.dissolvedOn !== null && facts.dissolvedOn < day)) return [];
  const found = [...boardFindings(day, facts, rules), ...cooperativeFindings(facts)];
  return found.filter(({ rule, count }) => count > 0 && holdsFor(rules[rule], facts.kind));
}

/** With nobody in office one thing is to be said, and not that every single post is vacant. */
function boardFindings(day: Day, facts: BoardFacts, rules: RulesInForce): Finding[] {
  const open = facts.terms.filter(isOpen(day));
  const [fewest, fewestSupervisors] = [rules.BOARD_TOO_SMALL, rules.SUPERVISORS_TOO_FEW].map(
    (rule) => (holdsFor(rule, facts.kind) && rule.threshold) || 0,
  );
  const [least, leastSupervisors] = [fewest ?? 0, fewestSupervisors ?? 0];
  if (open.length === 0) return [{ rule: "NOBODY_IN_OFFICE", count: requiredOf(facts.kind) }];

  const board = open.filter(({ position }) => organOf(position) === "BOARD").length;
  const supervisors = open.length - board;
  const even = (held: number) => (held % 2 === 0 ? 1 : 0);
  const vacant = namedPosts.filter((post) => !open.some(({ position }) => position === post));
  const elected = open.filter(({ position, basis }) => position === "SUPERVISOR_CHAIR" && basis !== "EX_OFFICIO");
  const overlong = open.filter(
    ({ startDate }) => monthsAfter(startDate, rules.TERM_OVER_FIVE_YEARS.threshold ?? 60) <= day,
  );
  const often = open.filter((term) => termsInARow(term, facts.terms) > (rules.OVER_TWO_TERMS.threshold ?? 2));
  const relations = relatedAmong(open, facts.relations, day);
  return [
    // Too few is said once: that four are even as well helps nobody.
    { rule: "BOARD_TOO_SMALL", count: least - board, held: board },
    { rule: "BOARD_EVEN", count: board < least ? 0 : even(board), held: board },
    { rule: "SUPERVISORS_TOO_FEW", count: leastSupervisors - supervisors, held: supervisors },
    { rule: "SUPERVISORS_EVEN", count: supervisors < leastSupervisors ? 0 : even(supervisors), held: supervisors },
    { rule: "NAMED_POST_VACANT", count: vacant.length, positions: vacant },
    { rule: "SUPERVISOR_CHAIR_ELECTED", count: elected.length, terms: elected },
    { rule: "FIRST_DEGREE_RELATION", count: relations.length, relations },
    { rule: "TERM_OVER_FIVE_YEARS", count: overlong.length, terms: overlong },
    { rule: "OVER_TWO_TERMS", count: often.length, terms: often },
    { rule: "NO_WOMAN_IN_OFFICE", count: open.some(({ sex }) => sex === "FEMALE") ? 0 : 1 },
  ];
}

const requiredOf = (kind: CooperativeKind) =>
  positions.reduce((sum, position) => sum + requiredPosts(kind, position), 0);

export const isOpen =
  (day: Day) =>
  ({ startDate, endDate }: { startDate: Day; endDate: Day | null }) =>
    startDate <= day && (endDate === null || day <= endDate);

/** How many terms a person has had in a post without a pause up to this one. A slip of the register was no term. */
function termsInARow(last: TermFacts, terms: TermFacts[]): number {
  const before = terms.find(
    ({ id, personId, position, endDate, endReason }) =>
      id !== last.id &&
      personId === last.personId &&
      position === last.position &&
      endReason !== "DATA_ERROR" &&
      endDate !== null &&
      endDate < last.startDate &&
      last.startDate <= daysAfter(endDate, mostDaysBetweenTerms),
  );
  return before ? 1 + termsInARow(before, terms) : 1;
}

/** Each pair once, however often it was declared. */
function relatedAmong(open: TermFacts[], relations: RelationFacts[], day: Day): RelationFacts[] {
  const inOffice = new Set(open.map(({ personId }) => personId));
  return relations.filter(
    ({ personId, otherPersonId, declaredOn, withdrawnOn }) =>
      inOffice.has(personId) &&
      inOffice.has(otherPersonId) &&
      declaredOn <= day &&
      (withdrawnOn === null || day < withdrawnOn),
  );
}
