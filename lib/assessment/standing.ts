import type { Day } from "@/lib/calendar/day";
import type { TrainingOutcome } from "@/lib/db/generated/enums";
import { type Actor, type ApplicationState, actorIn, type CandidateState, stateOf } from "./candidate-states";
import type { Competence } from "./competence";

/** What is known of one way towards a certificate, from the seat in a course on. */
export type Journey = {
  /** Put down for a course and still waiting for a seat. */
  askedOn: Day | null;
  course: { startsOn: Day; endsOn: Day } | null;
  result: { outcome: TrainingOutcome; on: Day } | null;
  application: { state: ApplicationState; since: Day } | null;
  assessedOn: Day | null;
  decision: { decision: Competence; decidedOn: Day } | null;
  appeal: { outcome: Competence | null; filedOn: Day; outcomeOn: Day | null } | null;
  certifiedOn: Day | null;
};

/** Before the states of a candidate come those of a participant. */
export type Station = "SEAT" | "COURSE" | "RESULT" | "NOT_COMPLETED" | "ASSESSMENT" | CandidateState;

export type Standing = {
  station: Station;
  /** The day since which it stands there. */
  since: Day;
  /** Who must act next. */
  waitsFor: Actor | "CENTRE";
};

/** At which station it stands, since when, and whose turn it is. */
export function standingOf(journey: Journey, today: Day): Standing | null {
  const { application, assessedOn, decision, appeal, certifiedOn } = journey;
  if (application === null && assessedOn === null) return beforeAssessment(journey, today);
  const station = stateOf({
    application: application?.state ?? null,
    decision: decision?.decision ?? null,
    appeal,
    certified: certifiedOn !== null,
  });
  const days = [application?.since, assessedOn, decision?.decidedOn, appeal?.filedOn, appeal?.outcomeOn, certifiedOn];
  const since = days
    .filter((day) => day !== null && day !== undefined)
    .toSorted()
    .at(-1);
  return since === undefined ? null : { station, since, waitsFor: actorIn(station) };
}

function beforeAssessment({ askedOn, course, result }: Journey, today: Day): Standing | null {
  if (result)
    return result.outcome === "COMPLETED"
      ? { station: "ASSESSMENT", since: result.on, waitsFor: "ASSESSOR" }
      : { station: "NOT_COMPLETED", since: result.on, waitsFor: "APPLICANT" };
  if (askedOn !== null) return { station: "SEAT", since: askedOn, waitsFor: "CENTRE" };
  if (course === null) return null;
  return today <= course.endsOn
    ? { station: "COURSE", since: course.startsOn, waitsFor: "CENTRE" }
    : { station: "RESULT", since: course.endsOn, waitsFor: "CENTRE" };
}

/** Where a way ended without a certificate: of interest only while there is no later one. */
const endedWithout: readonly Station[] = ["NOT_COMPLETED", "CANCELLED", "NO_SHOW", "CLOSED", "DECIDED_BK"];

/** The newest first; what ended without a certificate is left out where the same scheme was tried again since. */
export function stillOfInterest<Of extends { schemeId: string; standing: Standing }>(journeys: readonly Of[]): Of[] {
  const sorted = journeys.toSorted((one, other) => (one.standing.since < other.standing.since ? 1 : -1));
  return sorted.filter(
    ({ schemeId, standing }, at) =>
      !endedWithout.includes(standing.station) || !sorted.slice(0, at).some((newer) => newer.schemeId === schemeId),
  );
}
