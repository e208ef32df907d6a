import type { Day } from "@/lib/calendar/day";
import type { VenueKind } from "@/lib/db/generated/enums";

export type { VenueKind };

/** Sewaktu, mandiri, tempat kerja: in the order in which a form offers them. */
export const venueKinds = ["AD_HOC", "INDEPENDENT", "WORKPLACE"] as const satisfies VenueKind[];

/** A span inclusive at both ends on which the LSP held a venue for fit. */
export type Verification = { validFrom: Day; validTo: Day };

export type VerifyRefusal = "end-before-start" | "overlaps";

/** Why a venue cannot be verified for these days, or null: two verifications never say the same day. */
export function verifyRefusal(
  { validFrom, validTo }: Verification,
  known: readonly Verification[],
): VerifyRefusal | null {
  if (validTo < validFrom) return "end-before-start";
  return known.some((span) => span.validFrom <= validTo && validFrom <= span.validTo) ? "overlaps" : null;
}

export type VenueStanding = "VERIFIED" | "EXPIRED" | "COMING" | "UNVERIFIED";

/** What a venue is on a day. */
export function standingOn(day: Day, spans: readonly Verification[]): VenueStanding {
  if (spans.some(({ validFrom, validTo }) => validFrom <= day && day <= validTo)) return "VERIFIED";
  if (spans.some(({ validFrom }) => day < validFrom)) return "COMING";
  return spans.length > 0 ? "EXPIRED" : "UNVERIFIED";
}
