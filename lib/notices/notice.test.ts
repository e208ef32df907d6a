import { expect, test } from "vitest";
import { lapsingStep } from "./notice";

test.each([
  [91, null],
  [90, 90],
  [31, 90],
  [30, 30],
  [8, 30],
  [7, 7],
  // Today is the last day on which it counts.
  [1, 7],
  [0, null],
  [-1, null],
])("a certificate with %i days left is announced on step %s", (daysLeft, step) => {
  expect(lapsingStep(daysLeft)).toBe(step);
});
