import { Day } from "@/lib/calendar/day";
import type { StartRefusal } from "@/lib/cooperatives/term-rules";
import type { RuleSeverity } from "@/lib/db/generated/enums";
import type { Doubt, IdentityRefusal } from "@/lib/people/identity";

export type EntryRule = { severity: RuleSeverity; basis: string | null; since: Day };

const day = (text: string) => Day.parse(text);
const law = (basis: string, since: string): EntryRule => ({ severity: "BLOCK", basis, since: day(since) });
const practice: EntryRule = { severity: "BLOCK", basis: null, since: day("2025-03-18") };
const nationalId = law("UU 23/2006 pasal 13", "2006-12-29");

/**
 * What is looked at when somebody is entered, by form or by file, and never afterwards: a term that these refuse is not
 * in the register, and no ministry can let it in. The checks stand in lib/cooperatives/term-rules.ts and
 * lib/people/identity.ts; here is what a reader is told of them. A new refusal does not compile without a line here.
 */
export const entryRules: Record<StartRefusal | IdentityRefusal | Doubt, EntryRule> = {
  "already-in-this-cooperative": law("UU 25/1992 pasal 38", "1992-10-21"),
  "post-taken": law("SE Menkop 1/2025", "2025-03-18"),
  "term-over-five-years": law("UU 25/1992 pasal 29", "1992-10-21"),
  "under-17": practice,
  "starts-before-founding": practice,
  "starts-after-dissolution": practice,
  "starts-too-far-ahead": practice,
  "end-before-start": practice,
  "national-id-not-16-digits": nationalId,
  "national-id-impossible-date": nationalId,
  "national-id-serial-zero": nationalId,
  "birth-date-missing": practice,
  "birth-date-in-the-future": practice,
  "birth-date-differs": { ...nationalId, severity: "WARN" },
  "sex-differs": { ...nationalId, severity: "WARN" },
};
export type EntryRuleCode = keyof typeof entryRules;
export const entryRuleCodes = Object.keys(entryRules) as EntryRuleCode[];
