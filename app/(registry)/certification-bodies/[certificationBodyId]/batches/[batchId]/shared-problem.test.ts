import { expect, test } from "vitest";
import { sharedProblem } from "./shared-problem";

const early = { problem: "before-assessment" };
const ofTheDay = ["before-assessment", "before-decision"] as const;

test("what is wrong with every row sent is wrong with the day", () => {
  expect(sharedProblem([early, early], 2, ofTheDay)).toBe("before-assessment");
});

test("what is wrong with some rows is theirs", () => {
  expect(sharedProblem([early], 2, ofTheDay)).toBeNull();
  expect(sharedProblem([early, { problem: "before-decision" }], 2, ofTheDay)).toBeNull();
  expect(sharedProblem([{ problem: "number-used" }], 1, ofTheDay)).toBeNull();
  expect(sharedProblem([], 0, ofTheDay)).toBeNull();
});
