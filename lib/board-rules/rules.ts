import { Day } from "@/lib/calendar/day";
import { type CooperativeKind, villageKinds } from "@/lib/cooperatives/kinds";
import type { RuleSeverity } from "@/lib/db/generated/enums";

export type { RuleSeverity };

/** From what stops a sentence to what only counts. */
export const severities = ["BLOCK", "WARN", "FINDING", "INDICATOR"] as const satisfies RuleSeverity[];

export type BoardRule = {
  /** What it speaks of, and so who can mend it where. */
  about: "ORGAN" | "POST" | "PERSON" | "COOPERATIVE";
  /** The kinds it holds for: SE Menkop 1/2025 speaks of Merah Putih cooperatives only. */
  kinds: readonly CooperativeKind[] | "EVERY";
  severity: RuleSeverity;
  /** The least number, the most months or the most terms; null where there is nothing to measure. */
  threshold: number | null;
  /** Null for what is practice of the articles (AD/ART) or of keeping the register, and no law. */
  basis: string | null;
  since: Day;
};

const day = (text: string) => Day.parse(text);
const circular = { kinds: villageKinds, basis: "SE Menkop 1/2025", since: day("2025-03-18") } as const;
const guidance = { kinds: villageKinds, basis: "Juklak Menkop 1/2025", since: day("2025-05-21") } as const;
const law = { kinds: "EVERY", since: day("1992-10-21") } as const;
const practice = { kinds: "EVERY", basis: null, since: day("2025-03-18") } as const;
const finding = { severity: "FINDING", threshold: null } as const;
const warning = { severity: "WARN", threshold: null } as const;

/** What a board and its cooperative are held against, in the order in which a page tells it. */
export const boardRules = {
  NOBODY_IN_OFFICE: { about: "ORGAN", ...finding, ...law, basis: "UU 25/1992 pasal 21" },
  BOARD_TOO_SMALL: { about: "ORGAN", severity: "FINDING", threshold: 5, ...circular },
  BOARD_EVEN: { about: "ORGAN", ...finding, ...circular },
  SUPERVISORS_TOO_FEW: { about: "ORGAN", severity: "FINDING", threshold: 3, ...circular },
  SUPERVISORS_EVEN: { about: "ORGAN", ...finding, ...circular },
  NAMED_POST_VACANT: { about: "POST", ...finding, ...circular },
  SUPERVISOR_CHAIR_ELECTED: { about: "POST", ...finding, ...guidance },
  FIRST_DEGREE_RELATION: { about: "PERSON", ...finding, ...guidance },
  TERM_OVER_FIVE_YEARS: { about: "POST", severity: "FINDING", threshold: 60, ...law, basis: "UU 25/1992 pasal 29" },
  OVER_TWO_TERMS: { about: "PERSON", severity: "FINDING", threshold: 2, ...practice },
  SAME_NAME_IN_DISTRICT: { about: "COOPERATIVE", ...finding, ...practice, basis: "Permenkum 13/2025 pasal 7" },
  KIND_DIFFERS_FROM_VILLAGE: { about: "COOPERATIVE", ...warning, ...circular },
  // Cooperatives older than the numbering keep the number they were given.
  LEGAL_ENTITY_NUMBER_UNUSUAL: { about: "COOPERATIVE", ...warning, ...circular, basis: "Permenkum 13/2025" },
  REGISTRY_NUMBER_NOT_13_DIGITS: { about: "COOPERATIVE", ...warning, ...practice, basis: "Permenkop UKM 10/2016" },
  COORDINATES_UNLIKELY: { about: "COOPERATIVE", ...warning, ...practice },
  NO_WOMAN_IN_OFFICE: { about: "ORGAN", severity: "INDICATOR", threshold: null, ...guidance },
} as const satisfies Record<string, BoardRule>;

export type RuleCode = keyof typeof boardRules;
export const ruleCodes = Object.keys(boardRules) as RuleCode[];
export const isRuleCode = (text: string): text is RuleCode => Object.hasOwn(boardRules, text);

export const holdsFor = (rule: BoardRule, kind: CooperativeKind) =>
  rule.kinds === "EVERY" || rule.kinds.some((one) => one === kind);

/** How much one thing to see to adds to what is wrong with a cooperative. What blocks is not there to be counted. */
export const weightOf: Record<RuleSeverity, number> = { BLOCK: 0, WARN: 1, FINDING: 3, INDICATOR: 0 };
