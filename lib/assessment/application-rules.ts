import type { Day } from "@/lib/calendar/day";
import { type ApplicationState, mayBecome } from "./candidate-states";

/** In whose name an officer acts on an application: the candidate's, the LSP's office's, or that of the assessor named. */
export type Side = "APPLICANT" | "OFFICE" | "ASSESSOR";

/** The steps that take no more than a word; the others have forms of their own. */
export const plainSteps = ["SUBMITTED", "RETURNED", "VERIFIED", "PRE_ASSESSED", "NO_SHOW", "CANCELLED"] as const;
export type PlainStep = (typeof plainSteps)[number];

/** PRE_ASSESSED is signed by the assessor who will assess (FR.AK.01), and by nobody in their place. */
const takenBy: Record<PlainStep, readonly Side[]> = {
  SUBMITTED: ["APPLICANT"],
  RETURNED: ["OFFICE"],
  VERIFIED: ["OFFICE"],
  PRE_ASSESSED: ["ASSESSOR"],
  NO_SHOW: ["OFFICE", "ASSESSOR"],
  CANCELLED: ["APPLICANT", "OFFICE"],
};

const needsRemark: readonly PlainStep[] = ["RETURNED", "CANCELLED"];
export const shortestRemark = 5;
export const longestRemark = 300;

/** Evidence is named before anybody has to look at it (FR.APL.01, part 3). */
export const longestEvidence = 2000;

export type StepRefusal =
  | "not-yours"
  | "not-possible-now"
  | "remark-missing"
  | "text-too-long"
  | "evidence-missing"
  | "not-yet-due";

type Application = {
  state: ApplicationState;
  evidence: string;
  scheduledOn: Day | null;
};

/** Why this side may not take this step, or null. */
export function stepRefusal(
  { to, remark }: { to: PlainStep; remark: string },
  { state, evidence, scheduledOn }: Application,
  { sides, today }: { sides: readonly Side[]; today: Day },
): StepRefusal | null {
  if (!takenBy[to].some((side) => sides.includes(side))) return "not-yours";
  if (!mayBecome(state, to)) return "not-possible-now";
  if (to === "SUBMITTED" && evidence.trim() === "") return "evidence-missing";
  // Nobody has failed to come before the day.
  if (to === "NO_SHOW" && scheduledOn !== null && today < scheduledOn) return "not-yet-due";
  if (needsRemark.includes(to) && remark.length < shortestRemark) return "remark-missing";
  return remark.length > longestRemark ? "text-too-long" : null;
}

/** The steps that these sides could take now, for a page to offer. */
export const stepsOpenTo = (sides: readonly Side[], state: ApplicationState): PlainStep[] =>
  plainSteps.filter((to) => mayBecome(state, to) && takenBy[to].some((side) => sides.includes(side)));

/** The forms beside the plain steps that these sides may fill in now. */
export const desks = ["EDIT", "SELF_ASSESS", "SCHEDULE", "ASSESS"] as const;
export type Desk = (typeof desks)[number];

export function desksOpenTo(sides: readonly Side[], state: ApplicationState): Desk[] {
  const may = (side: Side) => sides.includes(side);
  const open: Record<Desk, boolean> = {
    EDIT: may("APPLICANT") && (state === "DRAFT" || state === "RETURNED"),
    // A candidate fills it in on paper too, and then the office writes it down.
    SELF_ASSESS: (may("APPLICANT") || may("OFFICE")) && mayBecome(state, "SELF_ASSESSED"),
    SCHEDULE: may("OFFICE") && mayBecome(state, "SCHEDULED"),
    ASSESS: may("ASSESSOR") && (state === "SCHEDULED" || state === "PRE_ASSESSED"),
  };
  return desks.filter((desk) => open[desk]);
}

export type ScheduleRefusal = "not-possible-now" | "venue-not-found" | "venue-not-verified" | "assessor-not-found";

type Plan = {
  states: readonly ApplicationState[];
  scheduledOn: Day;
  /** The days on which the LSP holds the venue for fit; null when it is none of its venues. */
  verified: readonly { validFrom: Day; validTo: Day }[] | null;
  /** Whether whoever is named assesses for this LSP. */
  assessesHere: boolean;
};

/** Why these applications get no such place, day and assessor, or null. */
export function scheduleRefusal({ states, scheduledOn, verified, assessesHere }: Plan): ScheduleRefusal | null {
  if (!states.every((state) => mayBecome(state, "SCHEDULED"))) return "not-possible-now";
  if (verified === null) return "venue-not-found";
  if (!verified.some(({ validFrom, validTo }) => validFrom <= scheduledOn && scheduledOn <= validTo))
    return "venue-not-verified";
  return assessesHere ? null : "assessor-not-found";
}
