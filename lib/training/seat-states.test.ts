import { expect, test } from "vitest";
import { mayBecome, nextStates, type SeatRequestState, stateOnAsking } from "./seat-states";

const states = Object.keys(nextStates) as SeatRequestState[];
const allowed = [
  "REGISTERED ACCEPTED",
  "REGISTERED WAITLISTED",
  "REGISTERED REJECTED",
  "REGISTERED CANCELLED",
  "WAITLISTED ACCEPTED",
  "WAITLISTED REJECTED",
  "WAITLISTED CANCELLED",
  "ACCEPTED CANCELLED",
];

test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))("from %s to %s", (from, to) => {
  expect(mayBecome(from, to)).toBe(allowed.includes(`${from} ${to}`));
});

test.each([
  ["IN_ORDER", { capacity: 16, taken: 15, waiting: 0 }, "ACCEPTED"],
  ["IN_ORDER", { capacity: 16, taken: 16, waiting: 0 }, "WAITLISTED"],
  // A seat that came free belongs to whoever waits first.
  ["IN_ORDER", { capacity: 16, taken: 15, waiting: 1 }, "WAITLISTED"],
  ["BY_CENTRE", { capacity: 16, taken: 0, waiting: 0 }, "REGISTERED"],
] as const)("%s, %j: %s", (selection, room, state) => {
  expect(stateOnAsking(selection, room)).toBe(state);
});
