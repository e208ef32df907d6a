import type { Day } from "@/lib/calendar/day";
import { licenceDigits, numberParts, registrationParts } from "./certificate-number";

export type NumberProblem =
  | "number-malformed"
  | "number-of-another-year"
  | "number-of-another-field"
  | "number-of-another-occupation"
  | "number-of-another-level"
  | "number-twice"
  | "number-used";

export type RegistrationProblem =
  | "registration-malformed"
  | "registration-of-another-year"
  | "registration-of-another-body"
  | "registration-twice"
  | "registration-used";

/** What the parts of a number are held against. A cluster may have no KKNI level: its digit is free. */
export type NumberedScheme = { businessField: string; occupation: string; level: number | null };

export const yearOf = (day: Day) => day.slice(0, 4);

/** Its parts are the scheme's KBLI and ISCO codes and level, and the year of issue (Peraturan BNSP 03/BNSP.302/X/2013). */
export function numberProblem(number: string, scheme: NumberedScheme, issuedOn: Day): NumberProblem | null {
  const parts = numberParts(number);
  if (!parts) return "number-malformed";
  if (parts.businessField !== scheme.businessField) return "number-of-another-field";
  if (parts.occupation !== scheme.occupation) return "number-of-another-occupation";
  if (scheme.level !== null && parts.level !== String(scheme.level)) return "number-of-another-level";
  return parts.year === yearOf(issuedOn) ? null : "number-of-another-year";
}

/** It names the licence of the LSP that issues, and the year of issue. */
export function registrationProblem(number: string, licenceNumber: string, issuedOn: Day): RegistrationProblem | null {
  const parts = registrationParts(number);
  if (!parts) return "registration-malformed";
  if (parts.licence !== licenceDigits(licenceNumber)) return "registration-of-another-body";
  return parts.year === yearOf(issuedOn) ? null : "registration-of-another-year";
}
