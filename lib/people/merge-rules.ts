import { type Day, daysAfter } from "@/lib/calendar/day";

/** What of an identity can be taken from the one or the other. */
export const identityFields = ["name", "nationalId", "birthDate", "sex", "phone"] as const;
export type IdentityField = (typeof identityFields)[number];

/** Days inclusive; null while a term runs without a known end. */
export type HeldTerm = { cooperativeId: string; startDate: Day; endDate: Day | null };

/** What two people have that one person cannot have. */
export type MergeFacts = { kept: MergedRecords; merged: MergedRecords };
type MergedRecords = {
  terms: HeldTerm[];
  batches: string[];
  /** Applications under way, by LSP and scheme. */
  applications: string[];
};

export type MergeObstacle = "terms-overlap" | "enrolled-twice" | "applied-twice";

/**
 * Why two people cannot become one as they stand: two posts in one cooperative on one day (UU 25/1992: one person, one
 * post), two places in one batch, or two applications under way to one LSP for one scheme. Somebody has to end the one or correct the other first.
 */
export function obstacleTo({ kept, merged }: MergeFacts): MergeObstacle | null {
  const overlap = merged.terms.some((term) => kept.terms.some((other) => inOnePlaceAtOnce(term, other)));
  if (overlap) return "terms-overlap";
  if (merged.batches.some((batch) => kept.batches.includes(batch))) return "enrolled-twice";
  return merged.applications.some((application) => kept.applications.includes(application)) ? "applied-twice" : null;
}

const inOnePlaceAtOnce = (one: HeldTerm, other: HeldTerm) =>
  one.cooperativeId === other.cooperativeId &&
  one.startDate < dayAfterLast(other) &&
  other.startDate < dayAfterLast(one);

const dayAfterLast = ({ endDate }: HeldTerm) => (endDate === null ? "9999-99-99" : daysAfter(endDate, 1));
