import type { TermFacts } from "@/lib/board-rules/board-facts";
import type { RuleChange } from "@/lib/board-rules/rule-changes";
import type { Day } from "@/lib/calendar/day";
import type { Sex } from "@/lib/people/national-id";
import type { RegionCode } from "@/lib/regions/region-code";
import type { CooperativeKind } from "../kinds";
import type { CooperativeTerms, KnownTerm } from "../term-rules";
import type { Newcomers } from "./newcomers";
import type { StandingFacts } from "./row-findings";

/** What is known of the registry where rows are decided. Rows that are taken change it, so that the next ones see them. */
export type Ground = {
  today: Day;
  /** By id. */
  cooperatives: Map<string, KnownCooperative>;
  byRegistryNumber: Map<string, string>;
  byVillage: Map<string, string[]>;
  /** By code, those that the rows name. */
  villages: Map<string, { retired: boolean; successor: RegionCode | null }>;
  /** By hash of the national id. */
  people: Map<string, KnownPerson>;
  /** Hashes of rows whose person may be somebody who is here under another number. */
  likely: Set<string>;
  newcomers: Newcomers;
  /** Somebody else has to agree before this officer enters who holds a post by office. */
  exOfficioNeedsApproval: boolean;
  /** What the board rules look at beside the terms, by cooperative, and what the ministry has changed of them. */
  standing: Map<string, StandingFacts>;
  ruleChanges: RuleChange[];
  /** Whose certificate opens which post today, as `certifiedKey` says it. */
  certified: Set<string>;
};

/** A term with all that the board rules look at. */
export type BoardTerm = KnownTerm & TermFacts;

export type KnownCooperative = Omit<CooperativeTerms, "terms"> & {
  terms: BoardTerm[];
  id: string;
  legalName: string;
  kind: CooperativeKind;
  village: RegionCode;
};

export type KnownPerson = {
  id: string;
  /** Also those of people merged into this one. */
  names: string[];
  birthDate: Day;
  sex: Sex;
  phone: string | null;
};

export const certifiedKey = (personId: string, position: string) => `${personId} ${position}`;

/** A term put in, or put in the place of the one with its id. */
export function withTerm(cooperative: KnownCooperative, term: BoardTerm): KnownCooperative {
  const others = cooperative.terms.filter(({ id }) => id !== term.id);
  return { ...cooperative, terms: [...others, term] };
}
