import type { Day } from "@/lib/calendar/day";
import { type CertificateStatus, statusOn } from "@/lib/certificates/validity";
import type { Position } from "@/lib/cooperatives/positions";
import type { PersonFacts } from "./facts";
import type { Requirement } from "./may-manage";

export type ShownCertificate = {
  number: string;
  scheme: string;
  validTo: Day;
  status: CertificateStatus;
  fits: boolean;
};

const byWeight: CertificateStatus[] = [
  "VALID",
  "SUSPENDED",
  "HELD",
  "NOT_YET_VALID",
  "EXPIRED",
  "REVOKED",
  "ANNULLED",
  "REPLACED",
];

/** The one certificate that explains the gate's answer: one that fits the post before others, the best state first. */
export function shownCertificate(
  { certificates }: PersonFacts,
  requirements: Requirement[],
  position: Position,
  on: Day,
): ShownCertificate | null {
  const required = requirements.find(
    (it) => it.position === position && it.validFrom <= on && (it.validTo === null || on <= it.validTo),
  );
  const shown = certificates.map((certificate) => ({
    number: certificate.number,
    scheme: certificate.scheme,
    validTo: certificate.validTo,
    status: statusOn(on, certificate),
    fits: required?.schemeIds.includes(certificate.schemeId) ?? false,
  }));
  const weight = ({ fits, status }: ShownCertificate) => (fits ? 0 : byWeight.length) + byWeight.indexOf(status);
  return shown.sort((one, other) => weight(one) - weight(other) || (one.validTo < other.validTo ? 1 : -1))[0] ?? null;
}
