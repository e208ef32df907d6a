import { type Day, daysAfter } from "@/lib/calendar/day";
import { type CertificateLife, type CertificateStatus, statusOn } from "@/lib/certificates/validity";
import type { Position } from "@/lib/cooperatives/positions";

export type Requirement = { position: Position; validFrom: Day; validTo: Day | null; schemeIds: string[] };

/** All that the gate looks at, of one person and one post. Facts dated after the asked day are not yet known on it. */
export type GateFacts = {
  position: Position;
  /** The person's terms in this post. */
  terms: { startDate: Day; endDate: Day | null }[];
  certificates: (CertificateLife & { schemeId: string })[];
  /** Courses completed, by the scheme they prepare for. */
  trainings: { schemeId: string; completedOn: Day }[];
  assessments: {
    schemeId: string;
    assessedOn: Day;
    decision: "COMPETENT" | "NOT_YET_COMPETENT" | null;
    decidedOn: Day | null;
  }[];
  requirements: Requirement[];
};

export const gateReasons = [
  "NOT_IN_OFFICE",
  "NO_REQUIREMENT",
  "REVOKED",
  "ANNULLED",
  "HELD",
  "SUSPENDED",
  "EXPIRED",
  "NOT_YET_VALID",
  "SCHEME_SUPERSEDED",
  "WRONG_SCHEME",
  "NOT_YET_COMPETENT",
  "DECISION_PENDING",
  "CERTIFICATE_PENDING",
  "NO_TRAINING",
  "NOT_ASSESSED",
] as const;
export type GateReason = (typeof gateReasons)[number];

export type GateAnswer = {
  mayManage: boolean;
  /** Every reason why not, the most telling first; its next step is the step to take. Empty when the answer is yes. */
  reasons: GateReason[];
  /** The first later day with another answer if nothing else happens; null when there is none. */
  changesOn: Day | null;
};

/**
 * May this person manage in this post on this day? "Kalau belum punya sertifikat, jangan dulu mengelola": yes for whoever
 * is in office and holds a certificate, valid that day, of a scheme that the requirement in force that day names.
 */
export function mayManage(facts: GateFacts, day: Day): GateAnswer {
  const reasons = reasonsOn(day, facts);
  const answer = reasons.length === 0;
  const changesOn = turningDays(facts)
    .filter((turn) => turn > day)
    .find((turn) => passes(turn, facts) !== answer);
  return { mayManage: answer, reasons, changesOn: changesOn ?? null };
}

/** What of a certificate explains a no. A replaced one does not: the paper in its place speaks for it. */
const losses = [
  "REVOKED",
  "ANNULLED",
  "HELD",
  "SUSPENDED",
  "EXPIRED",
  "NOT_YET_VALID",
] as const satisfies CertificateStatus[];

const passes = (day: Day, facts: GateFacts) => reasonsOn(day, facts).length === 0;
const spans = (day: Day, from: Day, to: Day | null) => from <= day && (to === null || day <= to);

function reasonsOn(day: Day, facts: GateFacts): GateReason[] {
  const inOffice = facts.terms.some(({ startDate, endDate }) => spans(day, startDate, endDate));
  const lacking = lackingOn(day, facts);
  return inOffice ? lacking : ["NOT_IN_OFFICE", ...lacking];
}

/** What is missing to the certificate, whoever is in office. */
function lackingOn(
  day: Day,
  { position, certificates, trainings, assessments, requirements }: GateFacts,
): GateReason[] {
  const required = requirements.find((it) => it.position === position && spans(day, it.validFrom, it.validTo));
  if (!required) return ["NO_REQUIREMENT"];
  const fits = ({ schemeId }: { schemeId: string }) => required.schemeIds.includes(schemeId);

  const statuses = new Set(certificates.filter(fits).map((certificate) => statusOn(day, certificate)));
  if (statuses.has("VALID")) return [];
  const lost = losses.filter((status) => statuses.has(status));
  const elsewhere = certificates.filter((certificate) => !fits(certificate) && statusOn(day, certificate) === "VALID");
  const asked = requirements.filter((it) => it.position === position && it.validTo !== null && it.validTo < day);
  // Was enough once: another scheme has taken the place of theirs, and the transition is over.
  const superseded = elsewhere.some(({ schemeId }) => asked.some(({ schemeIds }) => schemeIds.includes(schemeId)));
  const unfit: GateReason[] = elsewhere.length === 0 ? [] : [superseded ? "SCHEME_SUPERSEDED" : "WRONG_SCHEME"];

  const known = assessments.filter((assessment) => fits(assessment) && assessment.assessedOn <= day);
  const latest = known.toSorted((one, other) => (one.assessedOn < other.assessedOn ? 1 : -1))[0];
  const reasons: GateReason[] = [...lost, ...unfit];
  if (latest && lost.length === 0) {
    const decided = latest.decidedOn !== null && latest.decidedOn <= day;
    if (!decided) reasons.push("DECISION_PENDING");
    else reasons.push(latest.decision === "COMPETENT" ? "CERTIFICATE_PENDING" : "NOT_YET_COMPETENT");
  }
  // Whoever was certified or assessed once need not be told of the course; whoever never was needs both steps.
  if (!latest && lost.length === 0) {
    if (!trainings.some((training) => fits(training) && training.completedOn <= day)) reasons.push("NO_TRAINING");
    reasons.push("NOT_ASSESSED");
  }
  return reasons;
}

/** The days on which the answer can differ from the day before. */
function turningDays({ terms, certificates, requirements, position }: GateFacts): Day[] {
  const after = (day: Day | null) => (day === null ? null : daysAfter(day, 1));
  const days = [
    ...terms.flatMap((term) => [term.startDate, after(term.endDate)]),
    ...certificates.flatMap((certificate) => [
      certificate.validFrom,
      after(certificate.validTo),
      certificate.revokedOn,
      certificate.replacedOn,
      certificate.annulledOn,
      ...certificate.holds.flatMap(({ heldOn, clearedOn }) => [heldOn, clearedOn]),
      ...certificate.suspensions.flatMap(({ suspendedOn, liftedOn }) => [suspendedOn, liftedOn]),
    ]),
    ...requirements.filter((it) => it.position === position).flatMap((it) => [it.validFrom, after(it.validTo)]),
  ];
  return [...new Set(days.filter((day) => day !== null))].sort();
}
