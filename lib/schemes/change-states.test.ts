import { expect, test } from "vitest";
import { after, schemeChangeStates, schemeChangeSteps } from "./change-states";

test("every step that is not in the table is refused", () => {
  const possible = schemeChangeStates.flatMap((state) =>
    schemeChangeSteps.flatMap((step) => {
      const next = after(state, step);
      return next === null ? [] : [`${state} ${step} ${next}`];
    }),
  );
  expect(possible).toEqual([
    "PROPOSED withdraw WITHDRAWN",
    "PROPOSED reject REJECTED",
    "PROPOSED apply APPLIED",
    "PROPOSED apply-and-post POSTING",
    "POSTING posting-finished APPLIED",
  ]);
});
