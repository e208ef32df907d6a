import { type Day, daysAfter } from "@/lib/calendar/day";
import type { LicenceFinding } from "../certificate-findings";
import { lastValidDay } from "../issue-rules";

/** A certificate as it stands on paper, its numbers tidied. */
export type Paper = {
  number: string;
  registrationNumber: string | null;
  holderName: string;
  issuerName: string;
  issuedOn: Day;
  validTo: Day;
};

export type PaperRefusal =
  | "number-missing"
  | "name-missing"
  | "issuer-missing"
  | "issued-in-the-future"
  | "ends-before-issue"
  | "ends-too-late"
  | "already-in-registry"
  | "already-claimed";

type Known = {
  validityMonths: number;
  /** The same person has a certificate of this number here, or a claim for it under way. */
  registered: boolean;
  claimed: boolean;
};

/** Why a paper may not be claimed, or null. It may be claimed after it has ended: the days before count as well. */
export function paperRefusal(
  { number, holderName, issuerName, issuedOn, validTo }: Paper,
  { validityMonths, registered, claimed }: Known,
  today: Day,
): PaperRefusal | null {
  if (number === "") return "number-missing";
  if (holderName.trim() === "") return "name-missing";
  if (issuerName.trim() === "") return "issuer-missing";
  if (issuedOn > today) return "issued-in-the-future";
  if (validTo < issuedOn) return "ends-before-issue";
  // A day more, since some count the day of issue as none of the months.
  if (validTo > daysAfter(lastValidDay(issuedOn, validityMonths), 1)) return "ends-too-late";
  if (registered) return "already-in-registry";
  return claimed ? "already-claimed" : null;
}

export type ClaimRefusal = PaperRefusal | LicenceFinding | "person-not-found" | "scheme-not-found" | "body-not-found";
