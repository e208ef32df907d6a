import { type Day, daysAfter } from "@/lib/calendar/day";

/** What of an identity can be taken from the one or the other. */
export const identityFields = ["name", "nationalId", "birthDate", "sex", "phone"] as const;
export type IdentityField = (typeof identityFields)[number];

/** Days inclusive; null while a term runs without a known end. */
export type HeldTerm = { cooperativeId: string; startDate: Day; endDate: Day | null };

/** What two people have that one person cannot have. */
export type MergeFacts = {
  kept: { terms: HeldTerm[]; batches: string[] };
  merged: { terms: HeldTerm[]; batches: string[] };
};

export type MergeObstacle = "terms-overlap" | "enrolled-twice";

/**
 * Why two people cannot become one as they stand: two posts in one cooperative on one day (UU 25/1992: one person, one
 * post), or two places in one batch. Somebody has to end the one or correct the other first.
 */
export function obstacleTo({ kept, merged }: MergeFacts): MergeObstacle | null {
  const overlap = merged.terms.some((term) => kept.terms.some((other) => inOnePlaceAtOnce(term, other)));
  if (overlap) return "terms-overlap";
  return merged.batches.some((batch) => kept.batches.includes(batch)) ? "enrolled-twice" : null;
}

const inOnePlaceAtOnce = (one: HeldTerm, other: HeldTerm) =>
  one.cooperativeId === other.cooperativeId &&
  one.startDate < dayAfterLast(other) &&
  other.startDate < dayAfterLast(one);

const dayAfterLast = ({ endDate }: HeldTerm) => (endDate === null ? "9999-99-99" : daysAfter(endDate, 1));
