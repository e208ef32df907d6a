import { expect, test } from "vitest";
import { actsIn, type ChangeRequestAct, type ChangeRequestState, mayDo } from "./request-states";

const states = Object.keys(actsIn) as ChangeRequestState[];
const acts: ChangeRequestAct[] = ["ASKED", "CORRECTED", "APPROVED", "RETURNED", "REFUSED", "WITHDRAWN", "APPLIED"];
const allowed = new Set([
  "OPEN APPROVED",
  "OPEN RETURNED",
  "OPEN REFUSED",
  "OPEN WITHDRAWN",
  "OPEN APPLIED",
  "RETURNED CORRECTED",
  "RETURNED WITHDRAWN",
]);

test.each(states.flatMap((state) => acts.map((act) => [state, act] as const)))("in %s, %s", (state, act) => {
  expect(mayDo(state, act)).toBe(allowed.has(`${state} ${act}`));
});
