import { type Day, daysAfter } from "@/lib/calendar/day";
import { lastValidDay } from "./issue-rules";
import {
  type NumberedScheme,
  type NumberProblem,
  numberProblems,
  type RegistrationProblem,
  registrationProblems,
} from "./number-rules";

/** The licence of an LSP, and the days on which its scope held the scheme asked about. */
export type Licence = {
  licensedFrom: Day;
  licensedTo: Day;
  /** Null where nobody has recorded what the LSP may certify for. */
  scope: { licensedFrom: Day; licensedTo: Day | null }[] | null;
};

export type LicenceFinding = "body-not-licensed" | "scheme-outside-licence";

/** What is doubtful about an LSP certifying for the scheme on a day. */
export function licenceFindings({ licensedFrom, licensedTo, scope }: Licence, on: Day): LicenceFinding[] {
  const findings: LicenceFinding[] = [];
  if (on < licensedFrom || licensedTo < on) findings.push("body-not-licensed");
  const held = scope?.some((span) => span.licensedFrom <= on && (span.licensedTo === null || on <= span.licensedTo));
  if (held === false) findings.push("scheme-outside-licence");
  return findings;
}

export type CertificateFinding = NumberProblem | RegistrationProblem | "end-other-than-scheme" | LicenceFinding;

export type CheckedCertificate = {
  number: string;
  registrationNumber: string | null;
  issuedOn: Day;
  validFrom: Day;
  validTo: Day;
  scheme: NumberedScheme & { validityMonths: number };
  licenceNumber: string;
  licence: Licence;
  /** From an LSP that is none of the registry's, so that neither its licence nor its count is known. */
  elsewhere: boolean;
  /** In place of a wrong paper, whose last day it took over. */
  takenOver: boolean;
};

/**
 * All that does not agree in a certificate as it stands. Findings, not refusals: what was printed elsewhere is recorded as
 * it is, and whoever looks at it is told what to ask the LSP about.
 */
export function findingsOf(certificate: CheckedCertificate): CertificateFinding[] {
  const { number, registrationNumber, issuedOn, validFrom, validTo, scheme, licenceNumber, licence } = certificate;
  const sound = certificate.takenOver || endsAsTheSchemeSays(validFrom, validTo, scheme.validityMonths);
  const registered = certificate.elsewhere ? null : registrationNumber;
  return [
    ...numberProblems(number, scheme, issuedOn),
    ...(registered === null ? [] : registrationProblems(registered, licenceNumber, issuedOn)),
    ...(sound ? [] : (["end-other-than-scheme"] as const)),
    ...(certificate.elsewhere ? [] : licenceFindings(licence, issuedOn)),
  ];
}

/** A day more or less: some count the day of issue as the first of the months, some as none of them. */
function endsAsTheSchemeSays(validFrom: Day, validTo: Day, months: number): boolean {
  const end = lastValidDay(validFrom, months);
  return daysAfter(end, -1) <= validTo && validTo <= daysAfter(end, 1);
}
