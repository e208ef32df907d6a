import { expect, test } from "vitest";
import { judgedUnits, unitProblem } from "./unit-rules";

const units = [
  { code: "M.70DES00.002.1", core: true },
  { code: "M.70DES00.004.1", core: true },
  { code: "G.47PEI00.017.1", core: false },
];

test.each([
  ["COMPETENT", [], null],
  ["COMPETENT", ["G.47PEI00.017.1"], null],
  ["COMPETENT", ["M.70DES00.004.1"], "core-unit-not-yet"],
  ["COMPETENT", ["G.47PEI00.017.1", "M.70DES00.002.1"], "core-unit-not-yet"],
  ["NOT_YET_COMPETENT", ["M.70DES00.004.1"], null],
  ["NOT_YET_COMPETENT", ["G.47PEI00.017.1"], null],
  ["NOT_YET_COMPETENT", [], "no-unit-not-yet"],
  ["COMPETENT", ["M.70DES00.009.1"], "unit-not-in-scheme"],
  ["NOT_YET_COMPETENT", ["M.70DES00.009.1"], "unit-not-in-scheme"],
] as const)("%s with BK in %j: %s", (recommendation, notYetUnits, problem) => {
  expect(unitProblem({ recommendation, notYetUnits }, units)).toBe(problem);
});

test("a scheme whose units nobody recorded is judged as a whole", () => {
  expect(unitProblem({ recommendation: "NOT_YET_COMPETENT", notYetUnits: [] }, [])).toBeNull();
  expect(unitProblem({ recommendation: "COMPETENT", notYetUnits: [] }, [])).toBeNull();
});

test("every unit is judged once", () => {
  expect(judgedUnits(["M.70DES00.004.1"], units)).toEqual({
    competentUnits: ["M.70DES00.002.1", "G.47PEI00.017.1"],
    notYetUnits: ["M.70DES00.004.1"],
  });
});
