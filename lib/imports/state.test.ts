import { expect, test } from "vitest";
import { after, type ImportState, type ImportStep, isFinished, isUnderWay } from "./state";

const states: ImportState[] = ["UPLOADED", "DRY_RUNNING", "READY", "RUNNING", "DONE", "CANCELLED", "FAILED"];
const steps: ImportStep[] = ["map", "dry-run-finished", "confirm", "run-finished", "cancel", "fail"];

test("what leads where, and nothing else does", () => {
  const table = states.flatMap((state) =>
    steps.flatMap((step) => (after(state, step) ? [`${state} ${step} ${after(state, step)}`] : [])),
  );
  expect(table).toEqual([
    "UPLOADED map DRY_RUNNING",
    "UPLOADED cancel CANCELLED",
    "DRY_RUNNING dry-run-finished READY",
    "DRY_RUNNING cancel CANCELLED",
    "DRY_RUNNING fail FAILED",
    "READY map DRY_RUNNING",
    "READY confirm RUNNING",
    "READY cancel CANCELLED",
    "RUNNING run-finished DONE",
    "RUNNING cancel CANCELLED",
    "RUNNING fail FAILED",
  ]);
});

test("three ends, and two states in which something is being done", () => {
  expect(states.filter(isFinished)).toEqual(["DONE", "CANCELLED", "FAILED"]);
  expect(states.filter(isUnderWay)).toEqual(["DRY_RUNNING", "RUNNING"]);
});
