import { expect, test } from "vitest";
import {
  actorIn,
  applicationStates,
  type CandidateFacts,
  type CandidateState,
  candidateStates,
  mayBecome,
  nextStates,
  openStates,
  stateOf,
} from "./candidate-states";

const allowed = [
  "DRAFT SUBMITTED",
  "DRAFT CANCELLED",
  "SUBMITTED RETURNED",
  "SUBMITTED VERIFIED",
  "SUBMITTED CANCELLED",
  "RETURNED SUBMITTED",
  "RETURNED CANCELLED",
  "VERIFIED SELF_ASSESSED",
  "VERIFIED CANCELLED",
  "SELF_ASSESSED SCHEDULED",
  "SELF_ASSESSED RETURNED",
  "SELF_ASSESSED CANCELLED",
  "SCHEDULED SCHEDULED",
  "SCHEDULED PRE_ASSESSED",
  "SCHEDULED NO_SHOW",
  "SCHEDULED CANCELLED",
  "PRE_ASSESSED ASSESSED",
  "PRE_ASSESSED NO_SHOW",
  "PRE_ASSESSED CANCELLED",
  "ASSESSED DECIDED_K",
  "ASSESSED DECIDED_BK",
  "DECIDED_K CERT_ISSUED",
  "DECIDED_BK APPEALED",
  "APPEALED DECIDED_K",
  "APPEALED CLOSED",
];

test.each(candidateStates.flatMap((from) => candidateStates.map((to) => [from, to] as const)))(
  "from %s to %s",
  (from, to) => {
    expect(mayBecome(from, to)).toBe(allowed.includes(`${from} ${to}`));
  },
);

test("what ends is left by nothing, and an open application can always be cancelled", () => {
  const last: CandidateState[] = ["CLOSED", "CERT_ISSUED", "CANCELLED", "NO_SHOW"];
  expect(candidateStates.filter((state) => nextStates[state].length === 0).toSorted()).toEqual(last.toSorted());
  for (const state of openStates) expect(mayBecome(state, "CANCELLED"), state).toBe(true);
  expect(candidateStates.filter((state) => !candidateStates.some((from) => mayBecome(from, state)))).toEqual(["DRAFT"]);
});

const facts: CandidateFacts = { application: null, decision: null, appeal: null, certified: false };

test.each<[Partial<CandidateFacts>, CandidateState]>([
  // Assessed before applications were kept.
  [{}, "ASSESSED"],
  ...applicationStates.map((state): [Partial<CandidateFacts>, CandidateState] => [{ application: state }, state]),
  [{ application: "ASSESSED", decision: "COMPETENT" }, "DECIDED_K"],
  [{ decision: "COMPETENT" }, "DECIDED_K"],
  [{ decision: "NOT_YET_COMPETENT" }, "DECIDED_BK"],
  [{ decision: "NOT_YET_COMPETENT", appeal: { outcome: null } }, "APPEALED"],
  [{ decision: "COMPETENT", appeal: { outcome: "COMPETENT" } }, "DECIDED_K"],
  [{ decision: "NOT_YET_COMPETENT", appeal: { outcome: "NOT_YET_COMPETENT" } }, "CLOSED"],
  [{ decision: "COMPETENT", certified: true }, "CERT_ISSUED"],
])("%j is %s", (known, state) => {
  expect(stateOf({ ...facts, ...known })).toBe(state);
});

test("somebody has to act wherever something may still become of it", () => {
  for (const state of candidateStates.filter((it) => nextStates[it].length > 0))
    expect(actorIn(state), state).not.toBe("NOBODY");
});
