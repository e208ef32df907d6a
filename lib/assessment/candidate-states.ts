import type { ApplicationState } from "@/lib/db/generated/enums";
import type { Competence } from "./competence";

export type { ApplicationState };

/** How far a candidate has come: the states that an application stores, and those that later rows mean by existing. */
export type CandidateState = ApplicationState | "DECIDED_K" | "DECIDED_BK" | "APPEALED" | "CLOSED" | "CERT_ISSUED";

/**
 * What may become of a candidate, from the application to the certificate. Whatever is not listed is refused, here and,
 * for the states stored, by a trigger. SCHEDULED again is another day or assessor. A decision of BK is appealed once:
 * then it becomes K, or it is closed.
 */
export const nextStates: Record<CandidateState, readonly CandidateState[]> = {
  DRAFT: ["SUBMITTED", "CANCELLED"],
  SUBMITTED: ["RETURNED", "VERIFIED", "CANCELLED"],
  RETURNED: ["SUBMITTED", "CANCELLED"],
  VERIFIED: ["SELF_ASSESSED", "CANCELLED"],
  SELF_ASSESSED: ["SCHEDULED", "RETURNED", "CANCELLED"],
  SCHEDULED: ["SCHEDULED", "PRE_ASSESSED", "NO_SHOW", "CANCELLED"],
  PRE_ASSESSED: ["ASSESSED", "NO_SHOW", "CANCELLED"],
  ASSESSED: ["DECIDED_K", "DECIDED_BK"],
  DECIDED_K: ["CERT_ISSUED"],
  DECIDED_BK: ["APPEALED"],
  APPEALED: ["DECIDED_K", "CLOSED"],
  CLOSED: [],
  CERT_ISSUED: [],
  CANCELLED: [],
  NO_SHOW: [],
};

export const candidateStates = Object.keys(nextStates) as CandidateState[];

export const mayBecome = (from: CandidateState, to: CandidateState) => nextStates[from].includes(to);

/** In the order in which an application goes through them, those out of the way last. */
export const applicationStates = [
  ...["DRAFT", "SUBMITTED", "RETURNED", "VERIFIED", "SELF_ASSESSED", "SCHEDULED", "PRE_ASSESSED", "ASSESSED"],
  ...["CANCELLED", "NO_SHOW"],
] as const satisfies ApplicationState[] as ApplicationState[];

/** Those still on their way to an assessment; one of these a person, scheme and LSP. */
export const openStates = [
  ...["DRAFT", "SUBMITTED", "RETURNED", "VERIFIED", "SELF_ASSESSED", "SCHEDULED", "PRE_ASSESSED"],
] as const satisfies ApplicationState[] as ApplicationState[];

export type CandidateFacts = {
  /** Null where the earlier stations were not recorded here: then there is an assessment. */
  application: ApplicationState | null;
  decision: Competence | null;
  /** `outcome` null while the appeal waits. */
  appeal: { outcome: Competence | null } | null;
  certified: boolean;
};

/** What the rows of a candidate mean together. */
export function stateOf({ application, decision, appeal, certified }: CandidateFacts): CandidateState {
  if (certified) return "CERT_ISSUED";
  if (appeal?.outcome === null) return "APPEALED";
  if (decision === "COMPETENT") return "DECIDED_K";
  if (decision === "NOT_YET_COMPETENT") return appeal === null ? "DECIDED_BK" : "CLOSED";
  return application ?? "ASSESSED";
}

/** Who has to act next, or nobody any more. */
export type Actor = "APPLICANT" | "OFFICE" | "ASSESSOR" | "PLENO" | "NOBODY";

const actors: Record<CandidateState, Actor> = {
  DRAFT: "APPLICANT",
  SUBMITTED: "OFFICE",
  RETURNED: "APPLICANT",
  VERIFIED: "APPLICANT",
  SELF_ASSESSED: "OFFICE",
  SCHEDULED: "ASSESSOR",
  PRE_ASSESSED: "ASSESSOR",
  ASSESSED: "PLENO",
  DECIDED_K: "OFFICE",
  DECIDED_BK: "APPLICANT",
  APPEALED: "PLENO",
  CLOSED: "APPLICANT",
  CERT_ISSUED: "NOBODY",
  CANCELLED: "APPLICANT",
  NO_SHOW: "APPLICANT",
};

export const actorIn = (state: CandidateState): Actor => actors[state];
