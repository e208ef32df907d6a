import type { Day } from "@/lib/calendar/day";
import { licenceDigits, numberParts, registrationParts } from "./certificate-number";

export type NumberProblem =
  | "number-malformed"
  | "number-of-another-year"
  | "number-of-another-field"
  | "number-of-another-occupation"
  | "number-of-another-level";

export type RegistrationProblem =
  | "registration-malformed"
  | "registration-of-another-year"
  | "registration-of-another-body";

/** What the parts of a number are held against. A cluster may have no KKNI level: its digit is free. */
export type NumberedScheme = { businessField: string; occupation: string; level: number | null };

export const yearOf = (day: Day) => day.slice(0, 4);

/**
 * All that is wrong with a number: its parts are the scheme's KBLI and ISCO codes and level, and the year of issue
 * (Peraturan BNSP 03/BNSP.302/X/2013).
 */
export function numberProblems(number: string, scheme: NumberedScheme, issuedOn: Day): NumberProblem[] {
  const parts = numberParts(number);
  if (!parts) return ["number-malformed"];
  const problems: NumberProblem[] = [];
  if (parts.businessField !== scheme.businessField) problems.push("number-of-another-field");
  if (parts.occupation !== scheme.occupation) problems.push("number-of-another-occupation");
  if (scheme.level !== null && parts.level !== String(scheme.level)) problems.push("number-of-another-level");
  if (parts.year !== yearOf(issuedOn)) problems.push("number-of-another-year");
  return problems;
}

/** All that is wrong with a registration number: it names the licence of the LSP that issues, and the year of issue. */
export function registrationProblems(number: string, licenceNumber: string, issuedOn: Day): RegistrationProblem[] {
  const parts = registrationParts(number);
  if (!parts) return ["registration-malformed"];
  const problems: RegistrationProblem[] = [];
  if (parts.licence !== licenceDigits(licenceNumber)) problems.push("registration-of-another-body");
  if (parts.year !== yearOf(issuedOn)) problems.push("registration-of-another-year");
  return problems;
}
