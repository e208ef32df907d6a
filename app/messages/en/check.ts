import type { check as inIndonesian } from "../id/check";
import type { SameKeys } from "../same-keys";

export const check: SameKeys<typeof inIndonesian> = {
  title: "Check a certificate",
  lead: "Anyone may check whether a competency certificate is valid. Its number is enough; there is no need to sign in.",
  number: "Certificate number or registration number",
  hint: "Such as 47111 1120 4 9000005 2025 or KOP 2479 00012 2025. Spaces and dots may stand anywhere.",
  submit: "Check",
  missing: "Enter the number of the certificate first.",
  checked: "As of {day}, checked {time}.",
  headline: {
    VALID: "This certificate is valid",
    EXPIRED: "This certificate has expired",
    SUSPENDED: "This certificate is suspended",
    REVOKED: "This certificate has been revoked",
    NOT_YET_VALID: "This certificate is not valid yet",
  },
  meaning: {
    VALID: "Valid through {validTo}.",
    EXPIRED: "Its last valid day was {validTo}. Ask the holder for a newer certificate.",
    SUSPENDED:
      "Suspended by its issuer since {since}; it does not count until the suspension is lifted. Ask the body that issued it.",
    REVOKED: "Revoked by its issuer since {since}; it can never be made valid again.",
    NOT_YET_VALID: "Valid from {validFrom} on.",
  },
  unknown: "This number is not known",
  unknownText: "There is no certificate with the number {number} in this registry.",
  unknownSteps: {
    compare: "Compare each digit with what is printed on the certificate.",
    other: "Try the other number: the certificate number or the registration number (No. Reg.).",
    ask: "If it stays unknown, ask its holder, or the certification body whose name is printed on it.",
  },
  unreadable: "The data cannot be read at the moment",
  facts: "What the certificate says",
  holder: "Name on the certificate",
  certificateNumber: "Certificate number",
  registrationNumber: "Registration number",
  scheme: "Scheme",
  example: "example",
  positions: "Posts it opens",
  noPositions: "No post asks for this scheme yet",
  issuer: "Issued by",
  licence: "Licence {number}",
  validFrom: "Issued",
  validTo: "Valid through",
  reference: "The legal reference remains the certificate issued by the certification body on behalf of BNSP.",
  where: "Where is the number?",
  whereText:
    "The certificate number is printed below the title “Sertifikat Kompetensi”: five parts, 21 digits. The registration number is printed near the holder's name and begins with “No. Reg.”.",
  privacy:
    "Only what the certificate says is shown. National IDs, birth dates and telephone numbers never appear here.",
};
