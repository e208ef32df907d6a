import { expect, test } from "vitest";
import { type ClaimState, mayBecome, nextStates } from "./claim-states";

const states = Object.keys(nextStates) as ClaimState[];
const allowed = ["DRAFT SENT", "DRAFT WITHDRAWN", "SENT VERIFIED", "SENT REFUSED", "SENT WITHDRAWN"];

test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))("from %s to %s", (from, to) => {
  expect(mayBecome(from, to)).toBe(allowed.includes(`${from} ${to}`));
});
